package org.viperstudio.window.create;

import java.util.List;
import java.util.Optional;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.PaintSettings;

/** Where what was painted is kept. Its calls may take a while: none belongs on the JavaFX thread. */
public interface Album {
    /** Keeps a picture in full quality; its number in the history. */
    long keep(GenerationSettings settings, Raster picture);

    /** Queues a picture to be painted beside what is on show; it goes to the history. */
    void queue(GenerationSettings settings);

    /** Whether a picture is a favourite; the history may change it, too. */
    boolean isFavourite(long picture);

    /** @throws IllegalStateException if the picture is no longer in the history, as all below that speak of one */
    void setFavourite(long picture, boolean favourite);

    /** What somebody was about to say of a picture, or else has said. */
    Optional<StoredComment> said(long picture);

    /** Keeps against loss what is being written of a picture. */
    void saveDraft(long picture, String text, Mark mark);

    /** Keeps what someone says of a picture, in the place of what was said before: it feeds the taste. */
    void comment(long picture, String text, Mark mark);

    /** Takes back what was said of a picture, and what is being written of it; what that was. */
    List<StoredComment> takeBack(long picture);

    /** Brings back what was taken back, unless something was said of the picture since. */
    void giveBack(long picture, List<StoredComment> taken);

    /** Brings the taste up to what was said; may take some seconds. */
    void readTaste();

    /** Remembers what was painted with, for the next start. */
    void remember(PaintSettings used);

    /** What was painted with last, as far as its files are still there. */
    Optional<PaintSettings> remembered();

    /** The prompts used last, the latest first. */
    List<String> prompts();
}

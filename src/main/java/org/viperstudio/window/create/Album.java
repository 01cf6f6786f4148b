package org.viperstudio.window.create;

import java.util.List;
import java.util.Optional;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.PaintSettings;

/** Stores painted pictures and what is said of them. Its methods may block, and so are not for the JavaFX thread. */
public interface Album {
    /** Adds a picture in full quality to the history; returns its number there. */
    long keep(GenerationSettings settings, Raster picture);

    /** Queues a picture to be painted in the background and added to the history. */
    void queue(GenerationSettings settings);

    /** Whether a picture is a favourite; the History screen can change that too. */
    boolean isFavourite(long picture);

    /**
     * @throws IllegalStateException if the picture is no longer in the history; the same holds for the methods below
     *     that take one
     */
    void setFavourite(long picture, boolean favourite);

    /** The draft of a comment on a picture, or else the saved comment. */
    Optional<StoredComment> said(long picture);

    /** Saves the draft of a comment on a picture. */
    void saveDraft(long picture, String text, Mark mark);

    /** Saves a comment on a picture, replacing an earlier one; the taste is extracted from it. */
    void comment(long picture, String text, Mark mark);

    /** Deletes the comment on a picture and its draft; returns what was deleted. */
    List<StoredComment> takeBack(long picture);

    /** Restores deleted comments, unless the picture has been commented on since. */
    void giveBack(long picture, List<StoredComment> taken);

    /** Updates the taste from the comments; may take some seconds. */
    void readTaste();

    /** Saves the settings used last, for the next start. */
    void remember(PaintSettings used);

    /** The settings used last, as far as their files still exist. */
    Optional<PaintSettings> remembered();

    /** The recently used prompts, latest first. */
    List<String> prompts();
}

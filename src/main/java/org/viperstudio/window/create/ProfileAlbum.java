package org.viperstudio.window.create;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.store.UsedPrompt;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.queue.PaintQueue;
import org.viperstudio.wording.Texts;

/**
 * An album backed by the history and comments of a profile.
 *
 * @param queue the queue for pictures that are painted in the background
 * @param tasteReader updates the profile's taste from its comments
 */
public record ProfileAlbum(OpenProfile profile, PaintQueue queue, Runnable tasteReader) implements Album {
    private static final int PROMPTS = 12;
    private static final String PAINTED_WITH = "create.paint";

    @Override
    public long keep(GenerationSettings settings, Raster picture) {
        // The user may have switched to another profile while it was being painted.
        return profile.lasting().use(open -> open.history()
                .add(settings, picture, taste(open, settings))
                .id());
    }

    @Override
    public void queue(GenerationSettings settings) {
        queue.add(settings, taste(profile, settings));
    }

    /** The current version of the taste; empty for a picture painted without one. */
    private static OptionalLong taste(OpenProfile profile, GenerationSettings settings) {
        boolean plain = settings.liked().isEmpty() && settings.disliked().isEmpty();
        return plain
                ? OptionalLong.empty()
                : profile.taste()
                        .current()
                        .map(TasteVersion::id)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
    }

    @Override
    public void setFavourite(long picture, boolean favourite) {
        profile.history().setFavourite(entry(picture).id(), favourite);
    }

    @Override
    public boolean isFavourite(long picture) {
        return profile.history().find(picture).filter(HistoryEntry::favourite).isPresent();
    }

    @Override
    public Optional<StoredComment> said(long picture) {
        PictureRef ref = ref(picture);
        // An empty draft would hide the saved comment.
        return profile.comments()
                .draft(ref)
                .filter(draft -> !draft.text().isBlank() || draft.mark() != Mark.NONE)
                .or(() -> profile.comments().kept(ref));
    }

    @Override
    public void saveDraft(long picture, String text, Mark mark) {
        profile.comments().saveDraft(ref(picture), text, mark);
    }

    @Override
    public void comment(long picture, String text, Mark mark) {
        profile.comments().save(ref(picture), text, mark);
    }

    @Override
    public List<StoredComment> takeBack(long picture) {
        return profile.comments().takeBack(ref(picture));
    }

    @Override
    public void giveBack(long picture, List<StoredComment> taken) {
        // Comments on a deleted picture must not influence the taste.
        entry(picture);
        profile.comments().giveBack(taken);
    }

    private PictureRef ref(long picture) {
        return new PictureRef.Stored(entry(picture).picture());
    }

    private HistoryEntry entry(long picture) {
        return profile.history().find(picture).orElseThrow(() -> new IllegalStateException(Texts.of("create.gone")));
    }

    @Override
    public void readTaste() {
        tasteReader.run();
    }

    @Override
    public void remember(PaintSettings used) {
        profile.settings().set(PAINTED_WITH, used.toJson());
    }

    @Override
    public Optional<PaintSettings> remembered() {
        return remembered(profile);
    }

    /** The settings used last in a profile, as far as their files still exist. */
    public static Optional<PaintSettings> remembered(OpenProfile profile) {
        return profile.settings().get(PAINTED_WITH).flatMap(PaintSettings::fromJson);
    }

    @Override
    public List<String> prompts() {
        return profile.prompts().recent(PROMPTS).stream().map(UsedPrompt::text).toList();
    }
}

package org.viperstudio.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Writes contents into an empty profile under new ids, and translates the references between them. */
final class ContentsWriter {
    private final Handle handle;
    private final Map<Long, Long> comments = new HashMap<>();
    private final Map<Long, Long> tastes = new HashMap<>();

    ContentsWriter(Handle handle) {
        this.handle = handle;
    }

    void write(ProfileContents contents) {
        contents.comments().forEach(comment -> comments.put(comment.id(), Comments.insert(handle, comment)));
        contents.ownPictures().forEach(picture -> OwnPictures.insert(handle, picture));
        contents.tastes().forEach(taste -> tastes.put(taste.id(), Tastes.insert(handle, renumbered(taste))));
        renumbered(contents.currentTaste()).ifPresent(id -> Tastes.setCurrent(handle, id));
        History.insertAll(
                handle, contents.history().stream().map(this::renumbered).toList());
        contents.blindTests().forEach(test -> BlindTests.insert(handle, test));
        contents.prompts().forEach(prompt -> Prompts.insert(handle, prompt));
        Settings.insertAll(handle, contents.settings());
    }

    private TasteVersion renumbered(TasteVersion taste) {
        List<TasteAttribute> attributes =
                taste.attributes().stream().map(this::renumbered).toList();
        return new TasteVersion(
                0,
                renumbered(taste.parent()),
                taste.major(),
                taste.minor(),
                taste.origin(),
                taste.created(),
                attributes);
    }

    private TasteAttribute renumbered(TasteAttribute attribute) {
        List<Long> from = attribute.comments().stream()
                .filter(comments::containsKey)
                .map(comments::get)
                .toList();
        return new TasteAttribute(
                attribute.name(), attribute.liked(), attribute.weight(), attribute.locked(), attribute.byHand(), from);
    }

    private HistoryEntry renumbered(HistoryEntry entry) {
        return new HistoryEntry(
                0,
                entry.picture(),
                entry.settings(),
                entry.prompt(),
                entry.model(),
                entry.attributes(),
                entry.width(),
                entry.height(),
                entry.created(),
                renumbered(entry.taste()),
                entry.favourite(),
                entry.score());
    }

    private OptionalLong renumbered(OptionalLong taste) {
        Long id = taste.isPresent() ? tastes.get(taste.getAsLong()) : null;
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}

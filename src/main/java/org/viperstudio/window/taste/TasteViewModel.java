package org.viperstudio.window.taste;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.TasteService;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.window.gallery.GalleryPicture;
import org.viperstudio.window.gallery.GalleryPictures;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/**
 * The view model of the Taste screen. Every edit creates a version, so undoing means going back to the previous one.
 */
public final class TasteViewModel {
    /** The range of weights. */
    static final double LEAST = 0.1;

    static final double MOST = 2;
    /** Weights are rounded to twentieths. */
    private static final double STEPS = 20;

    private static final int OFFERED = 8;

    private final TasteService taste;
    private final CommentService comments;
    private final GalleryPictures pictures;
    private final AttributeCatalogue catalogue;
    private final TaskRunner saving;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<TasteAttribute>> attributes =
            new ReadOnlyObjectWrapper<>(this, "attributes", List.of());
    private final ReadOnlyObjectWrapper<Optional<TasteVersion>> version =
            new ReadOnlyObjectWrapper<>(this, "version", Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded", false);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable", false);
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable", false);
    /** Whether a change is being saved, so that it is not yet known what can be undone. */
    private boolean editing;

    /** The taste as loaded. */
    private record Read(Optional<TasteVersion> version, boolean undoable, boolean redoable) {}

    TasteViewModel(OpenProfile profile, AttributeCatalogue catalogue, TaskRunner saving, Notices notices) {
        taste = profile.taste();
        comments = profile.comments();
        pictures = new GalleryPictures(comments);
        this.catalogue = catalogue;
        this.saving = saving;
        this.notices = notices;
    }

    /** All attributes of the current version. */
    public ReadOnlyObjectProperty<List<TasteAttribute>> attributesProperty() {
        return attributes.getReadOnlyProperty();
    }

    public List<TasteAttribute> attributes() {
        return attributes.get();
    }

    /** The current version. */
    public ReadOnlyObjectProperty<Optional<TasteVersion>> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Whether the taste has been loaded. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    List<TasteGroup> groups(boolean liked) {
        return TasteGroup.of(attributes.get(), liked, catalogue);
    }

    boolean contradicted(TasteAttribute attribute) {
        return attributes.get().stream()
                .anyMatch(other -> other.name().equals(attribute.name()) && other.liked() != attribute.liked());
    }

    /** Loads the taste. */
    void load() {
        run(this::read, this::show);
    }

    /** Adds an attribute: by its name in the catalogue if it is known there, otherwise as typed. */
    void add(String word, boolean liked) {
        if (!word.isBlank()) {
            String name = catalogue.find(word).map(Attribute::name).orElse(word.strip());
            edit(() -> taste.add(name, liked));
        }
    }

    /** Removes an attribute; the notice offers to restore this one, whatever else has changed since. */
    void remove(TasteAttribute attribute) {
        edit(() -> taste.remove(attribute.name(), attribute.liked()));
        notices.offerAction(
                Texts.of("taste.removed", attribute.name()),
                Texts.of("taste.undo"),
                () -> edit(() -> taste.restore(attribute)));
    }

    void moveAcross(TasteAttribute attribute) {
        edit(() -> taste.moveAcross(attribute.name(), attribute.liked()));
    }

    /** @param weight clamped to {@link #LEAST}..{@link #MOST} */
    void weigh(TasteAttribute attribute, double weight) {
        double step = Math.round(weight * STEPS) / STEPS;
        edit(() -> taste.weigh(attribute.name(), attribute.liked(), step));
    }

    void lock(TasteAttribute attribute) {
        edit(() -> taste.lock(attribute.name(), attribute.liked(), !attribute.locked()));
    }

    /** Whether there is a version before the current one. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a version that was made from the current one. */
    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether undo is possible, or may be after the change that is being saved. */
    boolean canUndo() {
        return editing || undoable.get();
    }

    boolean canRedo() {
        return editing || redoable.get();
    }

    void undo() {
        edit(taste::undo);
    }

    void redo() {
        edit(taste::redo);
    }

    void goBackTo(TasteVersion wanted) {
        edit(() -> taste.goTo(wanted.id()));
    }

    void versions(Consumer<List<TasteVersion>> consumer) {
        run(taste::versions, consumer);
    }

    /** The comments and pictures that an attribute came from. */
    void origins(TasteAttribute attribute, Consumer<List<AttributeOrigin>> consumer) {
        run(() -> origins(attribute), consumer);
    }

    private List<AttributeOrigin> origins(TasteAttribute attribute) {
        return attribute.comments().stream()
                .map(comments::find)
                .flatMap(Optional::stream)
                .map(comment ->
                        new AttributeOrigin(comment.text(), comment.picture().flatMap(pictures::find)))
                .toList();
    }

    /** The pictures marked as loved, and then those with a comment only; latest first. */
    List<GalleryPicture> loved() {
        List<StoredComment> latest = comments.kept().reversed();
        return Stream.concat(
                        latest.stream().filter(comment -> comment.mark() == Mark.LOVED),
                        latest.stream().filter(comment -> comment.mark() == Mark.NONE))
                .flatMap(comment -> comment.picture().stream())
                .flatMap(picture -> pictures.find(picture).stream())
                .toList();
    }

    /**
     * Completions for the typed text: attributes of the catalogue that begin with it, and then those that contain it.
     */
    List<String> suggestions(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            return List.of();
        }
        List<String> names =
                catalogue.attributes().stream().map(Attribute::name).toList();
        return Stream.concat(
                        names.stream().filter(name -> name.startsWith(part)),
                        names.stream().filter(name -> !name.startsWith(part) && name.contains(part)))
                .limit(OFFERED)
                .toList();
    }

    /** Applies a change after those still being saved; an undo without anything to undo has no effect. */
    private void edit(Runnable change) {
        editing = true;
        run(
                () -> {
                    change.run();
                    return read();
                },
                this::show);
    }

    private Read read() {
        return new Read(taste.current(), taste.canUndo(), taste.canRedo());
    }

    private void show(Read read) {
        editing = false;
        undoable.set(read.undoable());
        redoable.set(read.redoable());
        version.set(read.version());
        attributes.set(read.version().map(TasteVersion::attributes).orElse(List.of()));
        loaded.set(true);
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        saving.run(work, done, this::failed);
    }

    private void failed(Exception failure) {
        notices.warn(Texts.of("taste.failed", Texts.sentence(failure.getMessage())));
    }
}

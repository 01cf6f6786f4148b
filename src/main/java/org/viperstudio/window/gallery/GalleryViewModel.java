package org.viperstudio.window.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The view model of the gallery: its pictures, their comments and the filter. */
public final class GalleryViewModel {
    /** The number of commented pictures from which painting is enabled. */
    static final int SOME = 3;
    /** The number of commented pictures that the paper recommends to start with. */
    static final int ENOUGH = 8;

    private final GalleryPictures pictures;
    private final CommentService comments;
    private final TaskRunner saving;
    private final Notices notices;
    private final ObservableList<Remark> remarks = FXCollections.observableArrayList();
    private final FilteredList<Remark> shown = new FilteredList<>(remarks);
    /** A strong reference, because the list that it wraps holds it weakly. */
    private final ObservableList<Remark> shownView = FXCollections.unmodifiableObservableList(shown);

    private final ObjectProperty<GalleryFilter> filter = new SimpleObjectProperty<>(this, "filter", GalleryFilter.ALL);
    private final ReadOnlyIntegerWrapper kept = new ReadOnlyIntegerWrapper(this, "kept", 0);
    private final Map<PictureRef, Remark> byPicture = new HashMap<>();

    GalleryViewModel(CommentService comments, TaskRunner saving, Notices notices) {
        this.comments = comments;
        this.pictures = new GalleryPictures(comments);
        this.saving = saving;
        this.notices = notices;
        filter.subscribe(this::refilter);
    }

    /** The pictures that match the filter. */
    public ObservableList<Remark> shown() {
        return shownView;
    }

    public ObjectProperty<GalleryFilter> filterProperty() {
        return filter;
    }

    /** The number of pictures with a saved comment or mark. */
    public ReadOnlyIntegerProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The number of pictures that match a filter. */
    public int count(GalleryFilter wanted) {
        return (int) remarks.stream().filter(wanted::accepts).count();
    }

    Optional<Remark> remark(PictureRef picture) {
        return Optional.ofNullable(byPicture.get(picture));
    }

    /** Loads pictures and comments. */
    void load(TaskRunner background) {
        background.run(
                () -> new Contents(pictures.all(), comments.kept(), comments.drafts()),
                this::show,
                failure -> notices.warn(Texts.of("gallery.load.failed", String.valueOf(failure.getMessage()))));
    }

    private void show(Contents contents) {
        byPicture.clear();
        contents.pictures().forEach(picture -> byPicture.put(picture.ref(), new Remark(picture)));
        Stream.concat(contents.kept().stream(), contents.drafts().stream())
                .forEach(comment ->
                        comment.picture().flatMap(this::remark).ifPresent(remark -> remark.restore(comment)));
        remarks.setAll(contents.pictures().stream()
                .map(GalleryPicture::ref)
                .map(byPicture::get)
                .toList());
        recount();
    }

    /** Adds one of the user's own pictures at the front of the gallery. */
    Remark add(GalleryPicture picture) {
        Remark remark = new Remark(picture);
        byPicture.put(picture.ref(), remark);
        remarks.addFirst(remark);
        return remark;
    }

    /** Removes a picture from the gallery; returns its index. */
    int remove(Remark remark) {
        int place = Math.max(0, remarks.indexOf(remark));
        byPicture.remove(remark.picture().ref());
        remarks.remove(remark);
        recount();
        return place;
    }

    /** Puts a removed picture back at its index, unless it has been added again since. */
    void putBack(Remark remark, int place) {
        if (byPicture.putIfAbsent(remark.picture().ref(), remark) == null) {
            remarks.add(Math.min(place, remarks.size()), remark);
            recount();
        }
    }

    /** Sets a mark and saves it; setting the same mark again clears it. */
    void mark(Remark remark, Mark mark) {
        remark.markProperty().set(remark.mark() == mark ? Mark.NONE : mark);
        keep(remark);
    }

    /**
     * Saves a comment and its mark, or deletes the saved one if both are empty. It is shown as saved only once it is on
     * the disk.
     */
    void keep(Remark remark) {
        String text = remark.text().strip();
        Mark mark = remark.mark();
        boolean empty = text.isEmpty() && mark == Mark.NONE;
        if (empty && !remark.kept() && remark.sent().isEmpty()) {
            return;
        }
        PictureRef picture = remark.picture().ref();
        remark.stateProperty().set(Remark.State.SAVING);
        remark.saving(text);
        saving.run(
                () -> replace(picture, text, mark),
                cleared -> {
                    remark.saved(text, Remark.State.KEPT);
                    remark.keptProperty().set(!empty);
                    recount();
                    cleared.ifPresent(comment -> offerBack(remark, comment));
                },
                failure -> unsaved(remark, failure));
    }

    /** Saves a comment, or deletes it if it is empty; returns the previous one if its text was cleared. */
    private Optional<StoredComment> replace(PictureRef picture, String text, Mark mark) {
        Optional<StoredComment> cleared = comments.kept(picture)
                .filter(before -> text.isEmpty() && !before.text().isBlank());
        if (text.isEmpty() && mark == Mark.NONE) {
            comments.takeBack(picture);
        } else {
            comments.save(picture, text, mark);
        }
        return cleared;
    }

    /** Offers to restore a text that was cleared; text written since is kept after it. */
    private void offerBack(Remark remark, StoredComment cleared) {
        notices.offerUndo(
                Texts.of("gallery.comment.cleared", remark.picture().title()), Texts.of("gallery.undo"), () -> {
                    String since = remark.text().strip();
                    remark.textProperty().set(since.isEmpty() ? cleared.text() : cleared.text() + "\n" + since);
                    remark.markProperty().set(cleared.mark());
                    keep(remark);
                });
    }

    /** Saves the text as a draft, unless it is saved or being saved already. */
    void saveDraft(Remark remark) {
        String text = remark.text();
        if (text.strip().equals(remark.sent().strip())) {
            return;
        }
        PictureRef picture = remark.picture().ref();
        Mark mark = remark.mark();
        remark.saving(text);
        saving.run(
                () -> {
                    comments.saveDraft(picture, text, mark);
                    return text;
                },
                stored -> remark.saved(stored, Remark.State.DRAFT),
                failure -> unsaved(remark, failure));
    }

    /** Saves a correction of the taste, in order with the comments. */
    void decide(Runnable decision) {
        saving.run(
                () -> {
                    decision.run();
                    return decision;
                },
                decided -> {},
                failure -> notices.warn(Texts.of("gallery.decision.failed", Texts.sentence(failure.getMessage()))));
    }

    /** Updates the taste once everything has been saved. */
    void updateTaste(Runnable readTaste, TaskRunner background) {
        saving.run(
                () -> readTaste,
                saved -> background.run(
                        () -> {
                            saved.run();
                            return saved;
                        },
                        read -> {},
                        failure -> notices.warn(
                                Texts.of("gallery.decision.failed", Texts.sentence(failure.getMessage())))),
                closed -> {});
    }

    /** The next picture, wrapping around at the end, without a saved comment or one being saved. */
    Optional<Remark> nextUncommented(Remark remark) {
        int start = remarks.indexOf(remark) + 1;
        return IntStream.range(0, remarks.size())
                .mapToObj(i -> remarks.get((start + i) % remarks.size()))
                .filter(other -> !other.kept() && !other.isSaving() && other != remark)
                .findFirst();
    }

    private void unsaved(Remark remark, Exception failure) {
        remark.unsaved();
        notices.warn(Texts.of("gallery.comment.unsaved", Texts.sentence(failure.getMessage())));
    }

    private void recount() {
        kept.set(count(GalleryFilter.COMMENTED));
        if (filter.get() != GalleryFilter.ALL) {
            refilter(filter.get());
        }
    }

    private void refilter(GalleryFilter wanted) {
        shown.setPredicate(wanted::accepts);
    }

    private record Contents(List<GalleryPicture> pictures, List<StoredComment> kept, List<StoredComment> drafts) {}
}

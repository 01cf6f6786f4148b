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
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.wording.Texts;

/** The gallery without its looks: the pictures, what is said of them, which of them are shown. */
public final class GalleryViewModel {
    /** From here on a picture can be painted. */
    static final int SOME = 3;
    /** The paper's good start. */
    static final int ENOUGH = 8;

    private final GalleryPictures pictures;
    private final CommentService comments;
    private final TaskRunner saving;
    private final Notices notices;
    private final ObservableList<Remark> remarks = FXCollections.observableArrayList();
    private final FilteredList<Remark> shown = new FilteredList<>(remarks);
    /** A field, because the list that it looks at holds it weakly. */
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

    /** The pictures that the filter lets through. */
    public ObservableList<Remark> shown() {
        return shownView;
    }

    public ObjectProperty<GalleryFilter> filterProperty() {
        return filter;
    }

    /** How many pictures something was kept of. */
    public ReadOnlyIntegerProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** How many pictures a filter would show. */
    public int count(GalleryFilter wanted) {
        return (int) remarks.stream().filter(wanted::accepts).count();
    }

    Optional<Remark> remark(PictureRef picture) {
        return Optional.ofNullable(byPicture.get(picture));
    }

    /** Reads pictures and comments again. */
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
                .forEach(comment -> comment.picture().flatMap(this::remark).ifPresent(remark -> remark.restore(comment)));
        remarks.setAll(contents.pictures().stream()
                .map(GalleryPicture::ref)
                .map(byPicture::get)
                .toList());
        recount();
    }

    /** Puts a picture of the person's own on the wall, first of all. */
    Remark add(GalleryPicture picture) {
        Remark remark = new Remark(picture);
        byPicture.put(picture.ref(), remark);
        remarks.addFirst(remark);
        return remark;
    }

    /** Takes a picture off the wall; the place where it hung. */
    int remove(Remark remark) {
        int place = Math.max(0, remarks.indexOf(remark));
        byPicture.remove(remark.picture().ref());
        remarks.remove(remark);
        recount();
        return place;
    }

    /** Hangs a picture up again where it was, unless it was brought anew. */
    void putBack(Remark remark, int place) {
        if (byPicture.putIfAbsent(remark.picture().ref(), remark) == null) {
            remarks.add(Math.min(place, remarks.size()), remark);
            recount();
        }
    }

    /** Loves it or not; the same mark again takes it off. */
    void mark(Remark remark, Mark mark) {
        remark.markProperty().set(remark.mark() == mark ? Mark.NONE : mark);
        keep(remark);
    }

    /**
     * Keeps what stands in the remark; without words or mark there is nothing to keep any more. It is shown as kept once
     * it is on the disk, and not before.
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
                () -> {
                    Optional<StoredComment> words = comments.kept(picture)
                            .filter(before -> text.isEmpty() && !before.text().isBlank());
                    if (empty) {
                        comments.takeBack(picture);
                    } else {
                        comments.save(picture, text, mark);
                    }
                    return words;
                },
                cleared -> {
                    remark.saved(text, Remark.State.KEPT);
                    remark.keptProperty().set(!empty);
                    recount();
                    cleared.ifPresent(comment -> offerBack(remark, comment));
                },
                failure -> unsaved(remark, failure));
    }

    /** The words that were cleared away can be had back; those that were written since stay. */
    private void offerBack(Remark remark, StoredComment cleared) {
        notices.offerUndo(Texts.of("gallery.comment.cleared", remark.picture().title()), Texts.of("gallery.undo"), () -> {
            String since = remark.text().strip();
            remark.textProperty().set(since.isEmpty() ? cleared.text() : cleared.text() + "\n" + since);
            remark.markProperty().set(cleared.mark());
            keep(remark);
        });
    }

    /** Keeps against loss what is being written, unless that is on the disk or on its way there. */
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

    /** Saves a word of the person's on the taste, in turn with the comments. */
    void decide(Runnable decision) {
        saving.run(
                () -> {
                    decision.run();
                    return decision;
                },
                decided -> {},
                failure -> notices.warn(Texts.of("gallery.decision.failed", Texts.sentence(failure.getMessage()))));
    }

    /** Reads the taste again, after all that is still being saved. */
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

    /** The first picture after this one, around the end, of which nothing was kept or is being kept. */
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

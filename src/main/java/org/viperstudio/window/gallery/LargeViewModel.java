package org.viperstudio.window.gallery;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.reading.Heard;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.window.shell.TaskRunner;

/**
 * The view model of the large view: the open picture, its comment, the attributes understood from it, and the suggested
 * next picture.
 */
public final class LargeViewModel {
    private final GalleryViewModel gallery;
    private final TasteReading reading;
    private final TaskRunner background;
    private Runnable onKeep = () -> {};
    private final ReadOnlyObjectWrapper<Optional<Remark>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ObjectProperty<Optional<Suggestion>> suggestion =
            new SimpleObjectProperty<>(this, "suggestion", Optional.empty());

    LargeViewModel(GalleryViewModel gallery, TasteReading reading, TaskRunner background) {
        this.gallery = gallery;
        this.reading = reading;
        this.background = background;
    }

    /** The picture that is shown large; empty while the grid is shown. */
    public ReadOnlyObjectProperty<Optional<Remark>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Suggestion>> suggestionProperty() {
        return suggestion;
    }

    /** Sets what runs when a comment is kept, before another picture opens. */
    void setOnKeep(Runnable onKeep) {
        this.onKeep = onKeep;
    }

    void open(Remark remark) {
        leave();
        open.set(Optional.of(remark));
        suggestion.set(Optional.empty());
        prepare();
        understand();
        suggest(remark);
    }

    /** Returns to the grid; text that is being typed is saved as a draft. */
    void close() {
        leave();
        open.set(Optional.empty());
    }

    /** Saves the comment, and opens the suggested picture. */
    void saveAndAdvance() {
        open.get().ifPresent(remark -> {
            gallery.keep(remark);
            onKeep.run();
            openOrClose(next(remark));
        });
    }

    /** Opens a neighbouring picture, wrapping around at the ends. */
    void step(int by) {
        List<Remark> wall = gallery.shown();
        open.get().filter(remark -> !wall.isEmpty()).ifPresent(remark -> {
            int place = Math.max(0, wall.indexOf(remark));
            open(wall.get(Math.floorMod(place + by, wall.size())));
        });
    }

    void mark(Mark mark) {
        open.get().ifPresent(remark -> gallery.mark(remark, mark));
    }

    void saveDraft() {
        open.get().ifPresent(gallery::saveDraft);
    }

    /** Extracts attributes from the current text; the result is dropped if the text has changed meanwhile. */
    void understand() {
        open.get().ifPresent(remark -> {
            String text = remark.text();
            Mark mark = remark.mark();
            background.run(
                    () -> text.isBlank()
                            ? List.<Heard>of()
                            : reading.heard(remark.picture().ref(), text, mark),
                    heard -> {
                        if (remark.text().equals(text) && !remark.heard().equals(heard)) {
                            remark.heard().setAll(heard);
                        }
                    },
                    failure -> System.getLogger("window").log(System.Logger.Level.WARNING, "Not understood", failure));
        });
    }

    /** Corrects an attribute: liked becomes disliked, and the other way round. */
    void flip(Heard heard) {
        correct(heard, List.of(heard.flipped()), () -> reading.flip(heard));
    }

    /** Removes an attribute that was misunderstood. */
    void dismiss(Heard heard) {
        correct(heard, List.of(), () -> reading.dismiss(heard));
    }

    private void correct(Heard heard, List<Heard> instead, Runnable decision) {
        open.get().filter(remark -> remark.heard().contains(heard)).ifPresent(remark -> {
            int place = remark.heard().indexOf(heard);
            remark.heard().remove(place);
            remark.heard().addAll(place, instead);
            gallery.decide(decision);
        });
    }

    private void prepare() {
        background.run(
                () -> {
                    reading.prepare();
                    return reading;
                },
                ready -> {},
                failure -> System.getLogger("window").log(System.Logger.Level.WARNING, "No extractor", failure));
    }

    /** The suggested picture, if there is one in the gallery. */
    Optional<Remark> suggested() {
        return suggestion.get().flatMap(suggested -> gallery.remark(new PictureRef.Gallery(suggested.picture())));
    }

    private void leave() {
        saveDraft();
    }

    private Optional<Remark> next(Remark after) {
        return suggested().or(() -> gallery.nextUncommented(after));
    }

    private void openOrClose(Optional<Remark> next) {
        next.ifPresentOrElse(this::open, () -> open.set(Optional.empty()));
    }

    private void suggest(Remark remark) {
        background.run(
                () -> reading.next(remark.picture().ref()),
                suggested -> {
                    if (open.get().filter(remark::equals).isPresent()) {
                        suggestion.set(suggested);
                    }
                },
                failure -> System.getLogger("window").log(System.Logger.Level.WARNING, "No suggestion", failure));
    }
}

package org.viperstudio.window.gallery;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.reading.Heard;

/** What is said of one picture: as it is being written, and what was kept of it. */
public final class Remark {
    /** How safe the words are. */
    public enum State {
        EMPTY,
        WRITING,
        /** On the way to the disk; nothing is promised yet. */
        SAVING,
        DRAFT,
        KEPT,
        UNSAVED
    }

    private final GalleryPicture picture;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Mark> mark = new SimpleObjectProperty<>(this, "mark", Mark.NONE);
    private final BooleanProperty kept = new SimpleBooleanProperty(this, "kept", false);
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", State.EMPTY);
    private final ObservableList<Heard> heard = FXCollections.observableArrayList();
    private String stored = "";
    private String sent = "";
    private int pendingSaves;

    Remark(GalleryPicture picture) {
        this.picture = picture;
    }

    /** Takes over what the profile holds. */
    void restore(StoredComment comment) {
        text.set(comment.text());
        mark.set(comment.mark());
        stored = comment.text();
        sent = stored;
        kept.set(kept.get() || !comment.draft());
        state.set(comment.draft() ? State.DRAFT : State.KEPT);
    }

    /** The words that are safe on the disk once all that is being saved is saved. */
    String sent() {
        return sent;
    }

    /** These words are on their way to the disk. */
    void saving(String words) {
        sent = words;
        pendingSaves++;
    }

    /** These words are safe now; says how safe, unless others were written since or are still on their way. */
    void saved(String words, State safe) {
        stored = words;
        pendingSaves--;
        if (pendingSaves == 0 && text().strip().equals(words.strip())) {
            state.set(safe);
        }
    }

    /** What was on its way did not arrive. */
    void unsaved() {
        pendingSaves--;
        if (pendingSaves == 0) {
            sent = stored;
        }
        state.set(State.UNSAVED);
    }

    /** Whether something is on its way to the disk. */
    boolean isSaving() {
        return pendingSaves > 0;
    }

    public GalleryPicture picture() {
        return picture;
    }

    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    public ObjectProperty<Mark> markProperty() {
        return mark;
    }

    public Mark mark() {
        return mark.get();
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /** Whether words or a mark were kept, so that the taste knows of them. */
    public BooleanProperty keptProperty() {
        return kept;
    }

    public boolean kept() {
        return kept.get();
    }

    /** What was understood, in the order of the words. */
    public ObservableList<Heard> heard() {
        return heard;
    }
}

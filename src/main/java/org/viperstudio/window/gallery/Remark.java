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

/** The comment on one picture: its text and mark as they are being edited, and how far they are saved. */
public final class Remark {
    /** How far the comment is saved. */
    public enum State {
        EMPTY,
        WRITING,
        /** Being saved, but not yet on the disk. */
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

    /** Restores the state from a stored comment. */
    void restore(StoredComment comment) {
        text.set(comment.text());
        mark.set(comment.mark());
        stored = comment.text();
        sent = stored;
        kept.set(kept.get() || !comment.draft());
        state.set(comment.draft() ? State.DRAFT : State.KEPT);
    }

    /** The text that will be on the disk once all pending saves have finished. */
    String sent() {
        return sent;
    }

    /** Called when a text is about to be saved. */
    void saving(String words) {
        sent = words;
        pendingSaves++;
    }

    /**
     * Called when a text has been saved; sets the state, unless the text has changed since or other saves are pending.
     */
    void saved(String words, State safe) {
        stored = words;
        pendingSaves--;
        if (pendingSaves == 0 && text().strip().equals(words.strip())) {
            state.set(safe);
        }
    }

    /** Called when saving has failed. */
    void unsaved() {
        pendingSaves--;
        if (pendingSaves == 0) {
            sent = stored;
        }
        state.set(State.UNSAVED);
    }

    /** Whether a save is pending. */
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

    /** Whether a text or a mark is saved, so that it contributes to the taste. */
    public BooleanProperty keptProperty() {
        return kept;
    }

    public boolean kept() {
        return kept.get();
    }

    /** The attributes understood from the comment, in the order of the text. */
    public ObservableList<Heard> heard() {
        return heard;
    }
}

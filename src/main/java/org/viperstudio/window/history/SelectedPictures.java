package org.viperstudio.window.history;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.viperstudio.store.HistoryEntry;

/** The pictures of the history that are chosen: one that is looked at, or some that are compared. */
final class SelectedPictures {
    /** How many pictures can be compared. */
    static final int MOST = 4;

    private final ObservableList<HistoryEntry> all = FXCollections.observableArrayList();

    /** The latest last. */
    ObservableList<HistoryEntry> all() {
        return all;
    }

    boolean contains(HistoryEntry picture) {
        return all.stream().anyMatch(one -> one.id() == picture.id());
    }

    /** Chooses a picture alone, or beside the others; there it is given up if it was chosen, and the oldest if it is one too many. */
    void choose(HistoryEntry picture, boolean beside) {
        if (!beside) {
            all.setAll(picture);
        } else if (contains(picture)) {
            all.removeIf(one -> one.id() == picture.id());
        } else {
            all.add(picture);
            if (all.size() > MOST) {
                all.removeFirst();
            }
        }
    }

    /** Takes over what has changed in the chosen pictures, such as a score. */
    void refresh(List<HistoryEntry> pictures) {
        List<HistoryEntry> now = all.stream()
                .map(one -> pictures.stream()
                        .filter(picture -> picture.id() == one.id())
                        .findFirst()
                        .orElse(one))
                .toList();
        if (!now.equals(all)) {
            all.setAll(now);
        }
    }
}

package org.viperstudio.window.history;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.viperstudio.store.HistoryEntry;

/** The selection of the History screen: one picture, or several to compare. */
final class SelectedPictures {
    /** The maximum number of pictures to compare. */
    static final int MOST = 4;

    private final ObservableList<HistoryEntry> all = FXCollections.observableArrayList();

    /** The selected pictures, most recently selected last. */
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

    /** Replaces the selected pictures by their current versions, which may have a new score. */
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

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

    /** Selects a picture alone. */
    void select(HistoryEntry picture) {
        all.setAll(picture);
    }

    /** Adds a picture to the selection, or removes it; one too many displaces the oldest. */
    void toggle(HistoryEntry picture) {
        if (contains(picture)) {
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

package org.viperstudio.window.history;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.GridView;
import org.viperstudio.store.HistoryEntry;

/**
 * Keeps the focus on the same picture, whichever cell shows it: the grid recreates or reuses its cells whenever its
 * items or the number of columns change.
 */
final class FocusKeeper {
    /** How many frames to wait for new rows, which may take one or two to be created. */
    private static final int FRAMES = 5;

    private final GridView<HistoryEntry> grid;
    private boolean returning;

    FocusKeeper(GridView<HistoryEntry> grid) {
        this.grid = grid;
    }

    /** Called when the focused cell no longer shows its picture. */
    void focusLost(HistoryEntry shown) {
        Scene scene = grid.getScene();
        if (scene == null || returning) {
            return;
        }
        returning = true;
        // Otherwise the next control on the screen would get the focus for a frame.
        grid.requestFocus();
        scene.addPostLayoutPulseListener(new Return(scene, shown.id()));
        Platform.requestNextPulse();
    }

    private Optional<Node> tile(long picture) {
        return grid.lookupAll(".history-cell").stream()
                .filter(node -> node instanceof HistoryCell cell && cell.shows(picture))
                .findFirst();
    }

    /** Focuses the picture's new cell as soon as it is laid out, unless the focus has moved elsewhere. */
    private final class Return implements Runnable {
        private final Scene scene;
        private final long picture;
        private int frames = FRAMES;

        Return(Scene scene, long picture) {
            this.scene = scene;
            this.picture = picture;
        }

        @Override
        public void run() {
            boolean waits = scene.getFocusOwner() == grid;
            Optional<Node> tile = waits ? tile(picture) : Optional.empty();
            frames--;
            if (waits && tile.isEmpty() && frames > 0) {
                Platform.requestNextPulse();
                return;
            }
            scene.removePostLayoutPulseListener(this);
            returning = false;
            tile.ifPresent(Node::requestFocus);
        }
    }
}

package org.viperstudio.window.history;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.GridView;
import org.viperstudio.store.HistoryEntry;

/**
 * Keeps the keyboard on its picture, whatever tile shows it: the grid makes its tiles anew, or gives them other
 * pictures, whenever it is filled or another width lets more or fewer of them stand in a row.
 */
final class FocusKeeper {
    /** New rows may take a frame or two until they are there. */
    private static final int FRAMES = 5;

    private final GridView<HistoryEntry> grid;
    private boolean returning;

    FocusKeeper(GridView<HistoryEntry> grid) {
        this.grid = grid;
    }

    /** The tile with the keyboard does not show this picture any more. */
    void focusLost(HistoryEntry shown) {
        Scene scene = grid.getScene();
        if (scene == null || returning) {
            return;
        }
        returning = true;
        // Not to whatever comes next on the screen, not even for a frame.
        grid.requestFocus();
        scene.addPostLayoutPulseListener(new Return(scene, shown.id()));
        Platform.requestNextPulse();
    }

    private Optional<Node> tile(long picture) {
        return grid.lookupAll(".history-cell").stream()
                .filter(node -> node instanceof HistoryCell cell && cell.shows(picture))
                .findFirst();
    }

    /** Gives the keyboard back as soon as the picture's new tile lies in its place, unless somebody has taken it. */
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

package org.viperstudio.window.history;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.GridView;
import org.viperstudio.store.HistoryEntry;

/**
 * Keeps the keyboard on its picture, whatever tile shows it: the grid makes its tiles anew, or gives them other
 * pictures, whenever it is filled or another width lets more or fewer of them stand in a row.
 */
final class KeyboardPlace {
    private final GridView<HistoryEntry> grid;
    private Optional<Long> picture = Optional.empty();

    KeyboardPlace(GridView<HistoryEntry> grid) {
        this.grid = grid;
    }

    /** The tile with the keyboard does not show this picture any more. */
    void lost(HistoryEntry shown) {
        Scene scene = grid.getScene();
        if (scene == null || picture.isPresent()) {
            return;
        }
        picture = Optional.of(shown.id());
        // Not to whatever comes next on the screen, not even for a frame.
        grid.requestFocus();
        new AfterLayout(scene, () -> restore(scene)).await();
    }

    private void restore(Scene scene) {
        picture.filter(id -> scene.getFocusOwner() == grid).flatMap(this::tile).ifPresent(Node::requestFocus);
        picture = Optional.empty();
    }

    private Optional<Node> tile(long id) {
        return grid.lookupAll(".history-cell").stream()
                .filter(node -> node instanceof HistoryCell cell
                        && cell.getItem() != null
                        && cell.getItem().id() == id)
                .findFirst();
    }

    /** Runs once, when the tiles of the next frame lie in their places. */
    private record AfterLayout(Scene scene, Runnable then) implements Runnable {
        void await() {
            scene.addPostLayoutPulseListener(this);
        }

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            then.run();
        }
    }
}

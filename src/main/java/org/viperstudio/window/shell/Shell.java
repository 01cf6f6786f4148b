package org.viperstudio.window.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's content: rail, bar, the screen that is gone to, notices and overlay above it. */
public final class Shell {
    private final Map<Screen, Supplier<ScreenView>> makers;
    private final Navigation navigation;
    private final NoticeBoard board;
    private final Overlay overlay;
    private final Map<Screen, ScreenView> made = new EnumMap<>(Screen.class);
    private final StackPane stage = new StackPane();
    private final StackPane wings = new StackPane();
    private final StackPane root;
    private @Nullable ScreenView shown;

    /**
     * @param makers makes each screen when it is first gone to
     * @param profiles the profile menu
     * @param queue the queue's place in the bar
     */
    public Shell(Desk desk, Map<Screen, Supplier<ScreenView>> makers, Node profiles, Node queue) {
        this.makers = makers;
        navigation = desk.navigation();
        board = desk.board();
        overlay = desk.overlay();
        ShortcutSheet sheet = new ShortcutSheet(overlay, makers.keySet());
        BorderPane work = new BorderPane(stage);
        work.setTop(new TopBar(profiles, queue, sheet::toggle).node());
        BorderPane frame = new BorderPane(work);
        frame.setLeft(new Rail(makers.keySet(), desk.navigation()).node());
        stage.setId("stage");
        Node notices = board.node();
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notices, new Insets(0, 0, 24, 0));
        wings.setManaged(false);
        wings.setVisible(false);
        root = new StackPane(wings, frame, notices, overlay.node());
        root.getStyleClass().add("studio");
        new Keys(desk, makers.keySet(), sheet).listenTo(root);
        new UndoKeys(this::undo, this::redo).listenTo(root);
        desk.navigation().screenProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    private boolean undo() {
        return !overlay.isShown() && (shown != null && shown.undo() || board.undo());
    }

    private boolean redo() {
        return !overlay.isShown() && shown != null && shown.redo();
    }

    /** Leaves the screen that is shown, as when the window closes. */
    public void detach() {
        if (shown != null) {
            shown.detach();
            shown = null;
        }
    }

    /** Writes down what is being written on the screen that is shown. */
    public void save() {
        if (shown != null) {
            shown.save();
        }
    }

    /** Makes every screen anew when it is next gone to: another profile is open. */
    public void renew() {
        detach();
        board.forgetOffers();
        made.clear();
        show(navigation.screen());
    }

    /** Makes a screen that nobody has gone to yet. */
    public void make(Screen screen) {
        Supplier<ScreenView> maker = makers.get(screen);
        if (shown != null && maker != null && !made.containsKey(screen)) {
            ScreenView view = maker.get();
            made.put(screen, view);
            view.prepare();
        }
    }

    /** Styles and lays out a screen that was made ahead, unseen: when it is gone to, that is done again in a fifth of the time. */
    public void rehearse(Screen screen) {
        ScreenView view = made.get(screen);
        if (shown != null && view != null) {
            view.parts().stream().filter(part -> part.getScene() == null).forEach(this::rehearse);
        }
    }

    private void rehearse(Parent part) {
        wings.resize(stage.getWidth(), stage.getHeight());
        wings.getChildren().setAll(part);
        wings.applyCss();
        wings.layout();
        wings.getChildren().clear();
    }

    private void show(Screen screen) {
        Supplier<ScreenView> maker = makers.get(screen);
        if (maker == null) {
            return;
        }
        detach();
        ScreenView view = made.computeIfAbsent(screen, unmade -> maker.get());
        shown = view;
        stage.getChildren().setAll(view.root());
        view.attach();
    }
}

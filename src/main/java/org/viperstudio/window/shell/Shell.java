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

/**
 * The root of the window's scene: navigation rail, top bar and current screen, with notices and overlay above them.
 */
public final class Shell {
    private final Map<Screen, Supplier<ScreenView>> factories;
    private final Navigation navigation;
    private final NoticeBoard board;
    private final Overlay overlay;
    private final Map<Screen, ScreenView> made = new EnumMap<>(Screen.class);
    private final StackPane screenPane = new StackPane();
    private final StackPane offscreen = new StackPane();
    private final StackPane root;
    private @Nullable ScreenView shown;

    /**
     * @param factories creates each screen when the user first goes to it
     * @param profiles the profile menu
     * @param queue the queue's button for the top bar
     */
    public Shell(WindowContext context, Map<Screen, Supplier<ScreenView>> factories, Node profiles, Node queue) {
        this.factories = factories;
        navigation = context.navigation();
        board = context.board();
        overlay = context.overlay();
        ShortcutSheet sheet = new ShortcutSheet(overlay, factories.keySet());
        BorderPane work = new BorderPane(screenPane);
        work.setTop(new TopBar(profiles, queue, sheet::toggle).node());
        BorderPane frame = new BorderPane(work);
        NavigationRail rail = new NavigationRail(factories.keySet(), context.navigation());
        frame.setLeft(rail.node());
        context.flights().setDestinations(rail::button);
        screenPane.setId("stage");
        Node notices = board.node();
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notices, new Insets(0, 0, 24, 0));
        offscreen.setManaged(false);
        offscreen.setVisible(false);
        root = new StackPane(offscreen, frame, context.flights().node(), notices, overlay.node());
        root.getStyleClass().add("studio");
        new GlobalShortcuts(context, factories.keySet(), sheet).listenTo(root);
        new UndoShortcuts(this::undo, this::redo).listenTo(root);
        context.navigation().screenProperty().subscribe(this::show);
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

    /** Detaches the current screen, for example when the window closes. */
    public void detach() {
        if (shown != null) {
            shown.detach();
            shown = null;
        }
    }

    /** Saves text that is being typed on the current screen. */
    public void save() {
        if (shown != null) {
            shown.save();
        }
    }

    /** Discards all screens, so that they are created again for the profile that has been opened. */
    public void recreateScreens() {
        detach();
        board.forgetOffers();
        made.clear();
        show(navigation.screen());
    }

    /** Creates a screen before the user goes to it. */
    public void create(Screen screen) {
        Supplier<ScreenView> factory = factories.get(screen);
        if (shown != null && factory != null && !made.containsKey(screen)) {
            ScreenView view = factory.get();
            made.put(screen, view);
            view.prepare();
        }
    }

    /**
     * Styles and lays out a screen off-screen, in advance: when the user goes to it, doing so again takes a fifth of
     * the time.
     */
    public void layOutOffscreen(Screen screen) {
        ScreenView view = made.get(screen);
        if (shown != null && view != null) {
            view.parts().stream().filter(part -> part.getScene() == null).forEach(this::layOutOffscreen);
        }
    }

    private void layOutOffscreen(Parent part) {
        offscreen.resize(screenPane.getWidth(), screenPane.getHeight());
        offscreen.getChildren().setAll(part);
        offscreen.applyCss();
        offscreen.layout();
        offscreen.getChildren().clear();
    }

    private void show(Screen screen) {
        Supplier<ScreenView> factory = factories.get(screen);
        if (factory == null) {
            return;
        }
        detach();
        ScreenView view = made.computeIfAbsent(screen, unmade -> factory.get());
        shown = view;
        screenPane.getChildren().setAll(view.root());
        view.attach();
    }
}

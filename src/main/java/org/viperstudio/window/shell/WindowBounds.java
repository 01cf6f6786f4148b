package org.viperstudio.window.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.viperstudio.window.shell.WindowSettings.Bounds;

/** Saves and restores the position and size of a window from one start to the next. */
public final class WindowBounds {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    private WindowBounds() {}

    /** Restores the window to where it was, unless that is no longer on any screen. */
    public static void restore(Stage stage, WindowSettings settings) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        settings.bounds()
                .filter(WindowBounds::isSeen)
                .ifPresentOrElse(bounds -> put(stage, bounds), () -> center(stage));
        stage.setMaximized(settings.maximized());
    }

    private static void put(Stage stage, Bounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(Math.max(LEAST_WIDTH, bounds.width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, bounds.height()));
    }

    private static void center(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        stage.centerOnScreen();
    }

    private static boolean isSeen(Bounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x() + bounds.width() / 2, bounds.y(), 1, 1)
                .isEmpty();
    }

    /** Saves the position and size. */
    public static void remember(Stage stage, WindowSettings settings) {
        settings.setMaximized(stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            settings.setBounds(new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }
}

package org.viperstudio.window.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where a window stands, from one start to the next. */
public final class WindowPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    private WindowPlace() {}

    /** Puts the window where it was, unless that is on no screen any more. */
    public static void restore(Stage stage, WindowSettings settings) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        stage.setWidth(settings.number("width", Math.min(WIDTH, main.getWidth())));
        stage.setHeight(settings.number("height", Math.min(HEIGHT, main.getHeight())));
        double x = settings.number("x", Double.NaN);
        double y = settings.number("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x + stage.getWidth() / 2, y, 1, 1).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(settings.flag("maximized", false));
    }

    /** Notes where it is. */
    public static void remember(Stage stage, WindowSettings settings) {
        settings.set("maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            settings.set("x", stage.getX());
            settings.set("y", stage.getY());
            settings.set("width", stage.getWidth());
            settings.set("height", stage.getHeight());
        }
    }
}

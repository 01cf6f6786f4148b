package org.viperstudio.window.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.viperstudio.window.shell.WindowSettings.Place;

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
        settings.place().filter(WindowPlace::isSeen).ifPresentOrElse(place -> put(stage, place), () -> center(stage));
        stage.setMaximized(settings.maximized());
    }

    private static void put(Stage stage, Place place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(LEAST_WIDTH, place.width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, place.height()));
    }

    private static void center(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        stage.centerOnScreen();
    }

    private static boolean isSeen(Place place) {
        return !Screen.getScreensForRectangle(place.x() + place.width() / 2, place.y(), 1, 1)
                .isEmpty();
    }

    /** Notes where it is. */
    public static void remember(Stage stage, WindowSettings settings) {
        settings.setMaximized(stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            settings.setPlace(new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }
}

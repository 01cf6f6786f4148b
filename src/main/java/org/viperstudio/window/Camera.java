package org.viperstudio.window;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.Window;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.shell.WindowSettings.Shade;

/** Takes pictures of the window in one light, each into a file of its name. */
final class Camera {
    private final Path out;
    private final WindowDriver driver;
    private final Shade shade;

    /** Sets the window's light. */
    Camera(Path out, WindowDriver driver, Shade shade) {
        this.out = out;
        this.driver = driver;
        this.shade = shade;
        WindowDriver.run(() -> driver.window().desk().theme().shadeProperty().set(shade));
    }

    /** Takes the window's content. */
    void take(String name) {
        take(name, 1);
    }

    /** @param scale of the picture, in pixels of the screen */
    void take(String name, double scale) {
        take(name, driver.scene().getRoot(), scale);
    }

    /** Takes the window that was opened last, such as a popover or a menu, twice as large, and closes it. */
    void takeUppermost(String name) {
        Window window = WindowDriver.onJavaFx(() -> Window.getWindows().getLast());
        take(name, WindowDriver.onJavaFx(() -> window.getScene().getRoot()), 2);
        WindowDriver.run(window::hide);
    }

    private void take(String name, Node node, double scale) {
        Raster picture = WindowDriver.onJavaFx(() -> Snapshot.of(node, scale));
        String file = (name + "-" + shade).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        Snapshot.write(out.resolve(file), picture);
    }
}

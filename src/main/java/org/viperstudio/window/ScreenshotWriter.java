package org.viperstudio.window;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.Window;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.shell.WindowSettings.Appearance;

/** Takes pictures of the window in one light, each into a file of its name. */
final class ScreenshotWriter {
    private final Path out;
    private final WindowDriver driver;
    private final Appearance appearance;

    /** Sets the window's light. */
    ScreenshotWriter(Path out, WindowDriver driver, Appearance appearance) {
        this.out = out;
        this.driver = driver;
        this.appearance = appearance;
        WindowDriver.run(() -> driver.window().context().theme().appearanceProperty().set(appearance));
    }

    /** Takes the window's content. */
    void capture(String name) {
        capture(name, 1);
    }

    /** @param scale of the picture, in pixels of the screen */
    void capture(String name, double scale) {
        capture(name, driver.scene().getRoot(), scale);
    }

    /** Takes the window that was opened last, such as a popover or a menu, twice as large, and closes it. */
    void captureTopmost(String name) {
        Window window = WindowDriver.onJavaFx(() -> Window.getWindows().getLast());
        capture(name, WindowDriver.onJavaFx(() -> window.getScene().getRoot()), 2);
        WindowDriver.run(window::hide);
    }

    private void capture(String name, Node node, double scale) {
        Raster picture = WindowDriver.onJavaFx(() -> Snapshot.of(node, scale));
        String file = (name + "-" + appearance).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        Snapshot.write(out.resolve(file), picture);
    }
}

package org.viperstudio.window;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.Window;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.shell.WindowSettings.Appearance;

/** Takes screenshots of the window in one appearance, light or dark, and writes each to a file. */
final class ScreenshotWriter {
    private final Path out;
    private final WindowDriver driver;
    private final Appearance appearance;

    /** Sets the window's appearance. */
    ScreenshotWriter(Path out, WindowDriver driver, Appearance appearance) {
        this.out = out;
        this.driver = driver;
        this.appearance = appearance;
        WindowDriver.run(
                () -> driver.window().context().theme().appearanceProperty().set(appearance));
    }

    /** Takes a screenshot of the window's content. */
    void capture(String name) {
        capture(name, 1);
    }

    /** @param scale pixels of the picture per unit of the scene */
    void capture(String name, double scale) {
        capture(name, driver.scene().getRoot(), scale);
    }

    /**
     * Takes a screenshot of the window that was opened last, such as a popover or a menu, at twice its size, and closes
     * it.
     */
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

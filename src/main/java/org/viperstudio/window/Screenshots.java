package org.viperstudio.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.WindowSettings.Shade;

/** Takes a picture of each screen, by day and by night, of the real window with a sample person's data, in memory. */
public final class Screenshots {
    private static final int PAINTING_MILLIS = 300_000;
    private static final String PICTURE = "picture-07-person-with-an-umbrella-jpg";

    private final Path out;
    private final WindowDriver driver;

    private Screenshots(Path out, WindowDriver driver) {
        this.out = out;
        this.driver = driver;
    }

    /**
     * Takes them all.
     *
     * @param out the folder that they are written to
     * @param data an empty folder for the sample person's data
     */
    public static void take(Path out, Path data) throws IOException {
        WindowDriver.workInMemory();
        Files.createDirectories(out);
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            SamplePerson.live(studio);
            SampleWorks.paint(studio);
            WindowProgram.startJavaFx();
            new Screenshots(out, new WindowDriver(studio)).takeAll();
        }
        Platform.exit();
    }

    private void takeAll() {
        for (Shade shade : new Shade[] {Shade.LIGHT, Shade.DARK}) {
            WindowDriver.run(
                    () -> driver.window().desk().theme().shadeProperty().set(shade));
            for (Screen screen : driver.window().screens()) {
                driver.go(screen);
                awaitPainted(screen);
                take(screen.name(), shade, 1);
            }
            takeLarge(shade);
            takeChip(shade);
            takeOverlay("versions", "taste-versions", shade);
            takeOverlay("shortcuts", "help", shade);
        }
        driver.go(Screen.GALLERY);
        take("gallery-200-percent", Shade.DARK, 2);
        driver.close();
    }

    /** Waits until the slider's strip and full picture are there. */
    private void awaitPainted(Screen screen) {
        long end = System.currentTimeMillis() + PAINTING_MILLIS;
        while (screen == Screen.CREATE
                && !WindowDriver.onJavaFx(() -> driver.window().works().model().isComplete())
                && System.currentTimeMillis() < end) {
            WindowDriver.pause(100);
        }
        driver.rest();
    }

    private void takeLarge(Shade shade) {
        driver.go(Screen.GALLERY);
        driver.press(PICTURE, KeyCode.ENTER);
        driver.rest();
        take("picture", shade, 1);
        driver.press("comment", KeyCode.ESCAPE);
    }

    private void takeChip(Shade shade) {
        driver.go(Screen.TASTE);
        driver.press("chip-liked-muted-colours", KeyCode.ENTER);
        driver.rest();
        Window card = WindowDriver.onJavaFx(() -> Window.getWindows().getLast());
        take("chip-card", WindowDriver.onJavaFx(() -> card.getScene().getRoot()), shade, 2);
        WindowDriver.run(card::hide);
    }

    private void takeOverlay(String name, String button, Shade shade) {
        WindowDriver.run(() -> ((Button) driver.node(button)).fire());
        driver.rest();
        take(name, shade, 1);
        WindowDriver.run(() -> driver.window().desk().overlay().hide());
        driver.rest();
    }

    private void take(String name, Shade shade, double scale) {
        take(name, driver.scene().getRoot(), shade, scale);
    }

    private void take(String name, Node node, Shade shade, double scale) {
        Raster picture = WindowDriver.onJavaFx(() -> Snapshot.of(node, scale));
        String file = (name + "-" + shade).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        Snapshot.write(out.resolve(file), picture);
    }
}

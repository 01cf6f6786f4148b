package org.viperstudio.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.WindowSettings.Appearance;

/** Takes screenshots of each screen, light and dark, of the real window with sample data, without a display. */
public final class Screenshots {
    private static final int PAINTING_MILLIS = 300_000;
    private static final String PICTURE = "picture-07-person-with-an-umbrella-jpg";

    private final WindowDriver driver;
    private final ScreenshotWriter screenshots;

    private Screenshots(WindowDriver driver, ScreenshotWriter screenshots) {
        this.driver = driver;
        this.screenshots = screenshots;
    }

    /**
     * Takes them all.
     *
     * @param out the folder to write to
     * @param data an empty folder for the sample data
     */
    public static void take(Path out, Path data) throws IOException {
        WindowDriver.workInMemory();
        Files.createDirectories(out);
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            SampleProfiles.create(studio);
            SamplePictures.paint(studio);
            WindowProgram.startJavaFx();
            WindowDriver driver = new WindowDriver(studio);
            driver.awaitIdle();
            for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
                ScreenshotWriter screenshots = new ScreenshotWriter(out, driver, appearance);
                new Screenshots(driver, screenshots).takeAll();
                new SheetScreenshots(studio, driver, screenshots).takeAll();
                new Screenshots(driver, screenshots).takeFirstStart();
            }
            driver.close();
        }
        Platform.exit();
    }

    private void takeAll() {
        for (Screen screen : driver.window().screens()) {
            go(screen);
            screenshots.capture(screen.name());
        }
        driver.go(Screen.GALLERY);
        screenshots.capture("gallery-200-percent", 2);
        driver.press(PICTURE, KeyCode.ENTER);
        driver.awaitIdle();
        screenshots.capture("picture");
        driver.press("comment", KeyCode.ESCAPE);
        driver.go(Screen.TASTE);
        driver.press("chip-liked-muted-colours", KeyCode.ENTER);
        driver.awaitIdle();
        screenshots.captureTopmost("chip-card");
        takeCompared();
        takeRevealed();
    }

    private void takeCompared() {
        driver.go(Screen.CREATE);
        driver.fire("compare");
        WindowDriver.run(() -> ((TitledPane) driver.node("more-settings")).setExpanded(true));
        driver.awaitIdle();
        screenshots.capture("create-compared");
        WindowDriver.run(() -> ((TitledPane) driver.node("more-settings")).setExpanded(false));
        driver.fire("compare");
    }

    /** Ranks the pictures of the unranked test in some order; the last one is placed automatically. */
    private void takeRevealed() {
        driver.go(Screen.BLIND_TEST);
        for (int i = 7; i > 0; i--) {
            String candidate = "candidate-" + i;
            WindowDriver.run(() -> ((Button) driver.node(candidate)).fire());
        }
        driver.fire("reveal");
        driver.awaitIdle();
        screenshots.capture("blind-test-revealed");
        driver.fire("leave");
    }

    /** Takes screenshots of what a new user sees. */
    private void takeFirstStart() {
        String before = WindowDriver.onJavaFx(
                () -> driver.window().profiles().orElseThrow().current().name());
        driver.choose("profile-menu", "profile-" + SampleProfiles.NEWCOMER);
        for (Screen screen :
                new Screen[] {Screen.GALLERY, Screen.TASTE, Screen.HISTORY, Screen.BLIND_TEST, Screen.CREATE}) {
            go(screen);
            screenshots.capture("first-" + screen.name());
        }
        driver.choose("profile-menu", "profile-" + before);
    }

    /** Goes to a screen; on Create, waits until the film strip and the full picture are painted. */
    private void go(Screen screen) {
        driver.go(screen);
        long end = System.currentTimeMillis() + PAINTING_MILLIS;
        while (screen == Screen.CREATE
                && !WindowDriver.onJavaFx(
                        () -> driver.window().paintingScreens().model().isComplete())
                && System.currentTimeMillis() < end) {
            WindowDriver.pause(100);
        }
        driver.awaitIdle();
    }
}

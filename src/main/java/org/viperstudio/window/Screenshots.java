package org.viperstudio.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.WindowSettings.Shade;

/** Takes a picture of each screen, by day and by night, of the real window with a sample person's data, in memory. */
public final class Screenshots {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int REST_MILLIS = 400;
    private static final int PATIENCE_MILLIS = 120_000;

    private final Path out;
    private final StudioWindow window;

    private Screenshots(Studio studio, Path out) {
        this.out = out;
        window = onJavaFx(() -> {
            StudioWindow made = new StudioWindow(new Stage(), studio);
            made.stage().setWidth(WIDTH);
            made.stage().setHeight(HEIGHT);
            made.show();
            return made;
        });
    }

    /**
     * Takes them all.
     *
     * @param out the folder that they are written to
     * @param data an empty folder for the sample person's data
     */
    public static void take(Path out, Path data) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(out);
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            SamplePerson.comment(studio.profiles().current().comments());
            studio.reading(studio.profiles().current()).readAgain(ExtractionListener.SILENT);
            WindowProgram.startJavaFx();
            new Screenshots(studio, out).takeAll();
        }
        Platform.exit();
    }

    private void takeAll() {
        for (Shade shade : new Shade[] {Shade.LIGHT, Shade.DARK}) {
            onJavaFx(() -> {
                window.desk().theme().shadeProperty().set(shade);
                return shade;
            });
            for (Screen screen : window.screens()) {
                go(screen);
                take(screen.name(), shade, 1);
            }
            takeLarge(shade);
            takeSheet(shade);
        }
        go(Screen.GALLERY);
        take("gallery-200-percent", Shade.DARK, 2);
        onJavaFx(() -> {
            window.stage().hide();
            return window;
        });
    }

    private void go(Screen screen) {
        onJavaFx(() -> {
            window.desk().navigation().go(screen);
            return screen;
        });
        rest();
    }

    private void takeLarge(Shade shade) {
        go(Screen.GALLERY);
        press("picture-07-person-with-an-umbrella-jpg", KeyCode.ENTER);
        rest();
        take("picture", shade, 1);
        press("comment", KeyCode.ESCAPE);
    }

    private void takeSheet(Shade shade) {
        onJavaFx(() -> {
            ((Button) node("help")).fire();
            return shade;
        });
        rest();
        take("shortcuts", shade, 1);
        onJavaFx(() -> {
            window.desk().overlay().hide();
            return shade;
        });
    }

    private void press(String id, KeyCode code) {
        onJavaFx(() -> {
            Event.fireEvent(node(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return id;
        });
    }

    private Node node(String id) {
        return Objects.requireNonNull(window.stage().getScene().lookup("#" + id), id);
    }

    private void take(String name, Shade shade, double scale) {
        Raster picture = onJavaFx(() -> Snapshot.of(window.stage().getScene().getRoot(), scale));
        String file = (name + "-" + shade).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        Snapshot.write(out.resolve(file), picture);
    }

    /** Waits until all is loaded and no motion is left. */
    private void rest() {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            do {
                Thread.sleep(REST_MILLIS);
            } while (!onJavaFx(window::isIdle) && System.currentTimeMillis() < end);
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    private static <T> T onJavaFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }
}

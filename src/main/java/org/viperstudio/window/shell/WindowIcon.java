package org.viperstudio.window.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, in the sizes that title bars and task bars need. */
public final class WindowIcon {
    private static final int[] SIZES = {32, 64, 128, 256};

    private WindowIcon() {}

    /** Sets the icon of a window. */
    public static void put(Stage stage) {
        stage.getIcons().setAll(IntStream.of(SIZES).mapToObj(WindowIcon::read).toList());
    }

    /** @param size in pixels; one of the available sizes */
    static Image read(int size) {
        String name = "/assets/icon/icon-" + size + ".png";
        try (InputStream stream = WindowIcon.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program; install it again");
            }
            return new Image(stream);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}

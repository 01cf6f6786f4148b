package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the desktop is told of the program is so. */
class DesktopEntryTest {
    @Test
    void theDesktopKnowsTheWindowByTheNameThatItHas() throws Exception {
        JavaFx.start();
        // On GTK the window's class is this name; it has no public way in.
        String name = JavaFx.call(() -> Application.GetApplication().getName());
        assertThat(Files.readAllLines(Path.of("packaging/viper-studio.desktop")))
                .contains("StartupWMClass=" + name);
    }
}

package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The desktop entry matches the program. */
class DesktopEntryTest {
    @Test
    void theDesktopKnowsTheWindowByTheNameThatItHas() throws Exception {
        JavaFx.start();
        // On GTK this name is the window's class; there is no public API for it.
        String name = JavaFx.call(() -> Application.GetApplication().getName());
        assertThat(Files.readAllLines(Path.of("packaging/viper-studio.desktop")))
                .contains("StartupWMClass=" + name);
    }
}

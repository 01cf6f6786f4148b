package org.viperstudio.window.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.viperstudio.window.shell.WindowSettings.Shade;

/** The look of a scene: AtlantaFX's Primer in the studio's colours, by day or by night. */
public final class Theme {
    private static final String RESOURCES = "/org/viperstudio/window/";
    /** All of them on the scene: rules on a screen's own node would be gathered anew for each node below it. */
    private static final List<String> SHEETS =
            List.of("studio.css", "create.css", "history.css", "blind.css", "models.css", "queue.css");

    private final Scene scene;
    private final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(this, "shade", Shade.SYSTEM);
    /** Platform preferences outlive the window, so the listener must be taken off. */
    private final ChangeListener<ColorScheme> systemChanged = (system, before, now) -> apply();

    public Theme(Scene scene, WindowSettings settings) {
        this.scene = scene;
        loadFonts();
        shade.set(settings.shade());
        shade.addListener((chosen, before, now) -> {
            settings.setShade(now);
            apply();
        });
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        apply();
    }

    public ObjectProperty<Shade> shadeProperty() {
        return shade;
    }

    /** Whether it is night, by choice or by the system. */
    public boolean dark() {
        return switch (shade.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Follows the system no longer. */
    public void dispose() {
        Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    }

    /** Loads what every theme needs, so that the first window need not wait for it. */
    public static void prepare() {
        loadFonts();
        boolean night = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                night ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** Gives a drawing that leaves the window the look of the day. */
    public static void applyByDay(Scene drawing) {
        drawing.getStylesheets().setAll(sheet("studio.css"), sheet("light.css"));
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.concat(SHEETS.stream(), Stream.of(dark() ? "dark.css" : "light.css"))
                        .map(Theme::sheet)
                        .toList());
    }

    private static String sheet(String name) {
        return resource(name).toExternalForm();
    }

    private static void loadFonts() {
        for (int weight : new int[] {400, 500, 600}) {
            Font.loadFont(resource("fonts/inter-" + weight + ".woff").toExternalForm(), 0);
        }
    }

    private static java.net.URL resource(String name) {
        java.net.URL url = Theme.class.getResource(RESOURCES + name);
        if (url == null) {
            throw new IllegalStateException(RESOURCES + name + " is missing from the program; install it again");
        }
        return url;
    }
}

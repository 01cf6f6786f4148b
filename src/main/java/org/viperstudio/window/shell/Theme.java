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
import org.viperstudio.window.shell.WindowSettings.Appearance;

/** The theme of a scene: AtlantaFX's Primer with the program's own colours, light or dark. */
public final class Theme {
    private static final String RESOURCES = "/org/viperstudio/window/";
    /**
     * All stylesheets are set on the scene: one set on a screen's root would be collected again for each node below it.
     */
    private static final List<String> SHEETS =
            List.of("studio.css", "create.css", "history.css", "blind.css", "models.css", "queue.css");

    private final Scene scene;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(this, "shade", Appearance.SYSTEM);
    /** Removed in {@link #dispose}, because the platform preferences outlive the window. */
    private final ChangeListener<ColorScheme> systemChanged = (system, before, now) -> apply();

    public Theme(Scene scene, WindowSettings settings) {
        this.scene = scene;
        loadFonts();
        appearance.set(settings.appearance());
        appearance.addListener((chosen, before, now) -> {
            settings.setAppearance(now);
            apply();
        });
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        apply();
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Whether the theme is dark, by choice or because the system is. */
    public boolean isDark() {
        return switch (appearance.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Stops following the system. */
    public void dispose() {
        Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    }

    /** Loads the fonts and the base stylesheet in advance, so that the first window opens sooner. */
    public static void prepare() {
        loadFonts();
        boolean night = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                night ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** Applies the light theme to a scene that is drawn into a file, whatever the window looks like. */
    public static void applyLight(Scene drawing) {
        drawing.getStylesheets().setAll(sheet("studio.css"), sheet("light.css"));
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.concat(SHEETS.stream(), Stream.of(isDark() ? "dark.css" : "light.css"))
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

package org.viperstudio.window.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * What the window remembers of itself, in {@code window.properties} of the data folder. What is missing or broken there
 * counts as never set.
 */
public final class WindowSettings {
    /** Light or dark. */
    public enum Shade {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final Path file;
    private final Properties values = new Properties();

    /** Reads what was remembered in this folder. */
    public WindowSettings(Path folder) {
        file = folder.resolve("window.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException broken) {
                values.clear();
            }
        }
    }

    public Shade shade() {
        try {
            return Shade.valueOf(text("shade", Shade.SYSTEM.name()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Shade.SYSTEM;
        }
    }

    public String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(text(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException notSet) {
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(text(key, Boolean.toString(otherwise)));
    }

    public void set(String key, Object value) {
        values.setProperty(key, String.valueOf(value));
    }

    /** Forgets all. */
    public void clear() {
        values.clear();
    }

    /** Writes it down; where that fails, the next start just looks as the last one did. */
    public void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException unimportant) {
            System.getLogger("window").log(System.Logger.Level.DEBUG, "window state not saved", unimportant);
        }
    }
}

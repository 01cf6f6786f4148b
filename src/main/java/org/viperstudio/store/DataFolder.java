package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The folder with all that a person made, and what the program keeps for them.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {
    private static final String LINUX_NAME = "viper-studio";
    private static final String NAME = "ViPer Studio";

    /**
     * A folder, made if it is not there.
     *
     * @throws StoreException if it cannot be made
     */
    public static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException failure) {
            throw new StoreException(
                    "The folder for your data, " + absolute + ", cannot be made: " + failure.getMessage()
                            + ". Choose another with --data DIR.",
                    failure);
        }
        return new DataFolder(absolute);
    }

    /** The folder that this platform gives to programs for a user's data. */
    public static Path byConvention() {
        return byConvention(System.getenv(), System.getProperties());
    }

    static Path byConvention(Map<String, String> environment, Properties system) {
        Path home = Path.of(system.getProperty("user.home"));
        String os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve(NAME);
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        // A relative path in XDG_DATA_HOME is to be ignored, says its specification.
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path own = Path.of(environment.getOrDefault("HOME", "")).isAbsolute() ? Path.of(environment.get("HOME")) : home;
        Path data =
                Path.of(xdg).isAbsolute() ? Path.of(xdg) : own.resolve(".local").resolve("share");
        return data.resolve(LINUX_NAME);
    }

    /** A folder for each profile. */
    Path profiles() {
        return path.resolve("profiles");
    }

    /** Profiles that were deleted and can be brought back. */
    Path deletedProfiles() {
        return path.resolve("deleted");
    }

    /** Profiles that are being made. */
    Path incoming() {
        return path.resolve("incoming");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    /** The program's settings, which belong to no profile. */
    public Path settings() {
        return path.resolve("settings.json");
    }

    /** Models that the program downloaded. */
    public Path models() {
        return path.resolve("models");
    }

    /** Weights of models in fewer bits, which can be made again. */
    public Path quantised() {
        return path.resolve("quantised");
    }

    /** What can be made again at any time. */
    public Path cache() {
        return path.resolve("cache");
    }
}

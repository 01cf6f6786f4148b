package org.viperstudio.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings that belong to no profile, in a JSON file that people can read. Safe for several threads. */
public final class SettingsFile {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    /** Reads the settings; what is missing or broken counts as never set. */
    public SettingsFile(DataFolder data) {
        file = data.settings();
        try {
            Map<String, String> read = GSON.fromJson(Files.readString(file), new TypeToken<>() {});
            if (read != null) {
                read.forEach((name, value) -> Optional.ofNullable(value).ifPresent(set -> values.put(name, set)));
            }
        } catch (IOException | JsonParseException missingOrBroken) {
            values.clear();
        }
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether a switch is on. */
    public boolean isOn(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Sets a value; it is on the disk when this returns.
     *
     * @throws StoreException if it cannot be written; it is then as it was
     */
    public synchronized void set(String name, String value) {
        if (value.equals(values.get(name))) {
            return;
        }
        Map<String, String> next = new TreeMap<>(values);
        next.put(name, value);
        DurableFile.write(file, GSON.toJson(next).getBytes(StandardCharsets.UTF_8));
        values.put(name, value);
    }
}

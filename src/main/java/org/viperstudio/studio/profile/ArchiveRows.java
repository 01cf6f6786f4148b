package org.viperstudio.studio.profile;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.ProfileContents;

/** The rows of a profile's zip. */
record ArchiveRows(String format, int version, String name, ProfileContents contents) {
    private static final String FORMAT = "viper-studio-profile";
    private static final int VERSION = 1;
    private static final Gson GSON = ArchiveJson.gson();

    static byte[] write(String name, ProfileContents contents) {
        return GSON.toJson(new ArchiveRows(FORMAT, VERSION, name, contents)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ArchiveException if anything is missing or out of range, or a newer program wrote it */
    static ArchiveRows read(Path file, byte[] json) {
        try {
            JsonObject object = JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            requireVersion(file, object);
            addWhatOlderOnesLack(object);
            ArchiveRows rows = GSON.fromJson(object, ArchiveRows.class);
            requireComplete(rows);
            requireName(rows.name());
            return rows;
        } catch (ArchiveException told) {
            throw told;
        } catch (RuntimeException refused) {
            // Whatever it is that the text's form, or a record about its values, objects to.
            throw new ArchiveException(
                    file, "its " + ProfileArchive.ROWS + " is damaged (" + reason(refused) + ")", refused);
        }
    }

    private static void requireVersion(Path file, JsonObject object) {
        JsonElement format = object.get("format");
        if (format == null || !FORMAT.equals(format.getAsString())) {
            throw new ArchiveException(file, "it is no profile of ViPer Studio");
        }
        int version = object.get("version").getAsInt();
        if (version > VERSION) {
            throw new ArchiveException(file, "a newer ViPer Studio wrote it; install that to import it");
        }
        if (version < 1) {
            throw new ArchiveException(file, "there is no version " + version + " of profiles");
        }
    }

    /** At first a profile was written without its settings. */
    private static void addWhatOlderOnesLack(JsonObject object) {
        if (object.get("contents") instanceof JsonObject contents && !contents.has("settings")) {
            contents.add("settings", new JsonObject());
        }
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > ProfileNames.LONGEST) {
            throw new IllegalArgumentException("the profile's name has " + name.length() + " characters");
        }
    }

    /** What JSON leaves out is null in a record; no record here may hold that. */
    private static void requireComplete(@Nullable Object value) throws IllegalArgumentException {
        switch (value) {
            case null -> throw new IllegalArgumentException("something is missing");
            case Collection<?> all -> all.forEach(ArchiveRows::requireComplete);
            case Optional<?> optional -> optional.ifPresent(ArchiveRows::requireComplete);
            case Record row -> {
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    requireComplete(of(row, component));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object of(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(Throwable refused) {
        Throwable first = refused;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }
}

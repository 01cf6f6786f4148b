package org.viperstudio.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The profile's settings by name. */
public final class Settings {
    /** What only this store's files and rows can be read with; another profile has its own. */
    private static final Set<String> OWN = Set.of(ProfileStore.PICTURE_KEY, Tastes.CURRENT);

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.read(handle -> handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void set(String name, String content) {
        database.change(handle -> set(handle, name, content));
    }

    /** All but the store's own. */
    Map<String, String> all() {
        return database.read(handle -> handle
                .createQuery("SELECT name, content FROM setting")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("content")))
                .stream()
                .filter(setting -> !OWN.contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static void insertAll(Handle handle, Map<String, String> settings) {
        settings.forEach((name, content) -> {
            if (!OWN.contains(name)) {
                set(handle, name, content);
            }
        });
    }

    private static void set(Handle handle, String name, String content) {
        handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", name, content);
    }
}

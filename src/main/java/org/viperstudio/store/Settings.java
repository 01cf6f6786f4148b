package org.viperstudio.store;

import java.util.Optional;

/** The profile's settings by name. */
public final class Settings {
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
        database.change(
                handle -> handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", name, content));
    }
}

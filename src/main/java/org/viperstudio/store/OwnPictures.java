package org.viperstudio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The pictures that the person brought; their files are {@link PictureFiles}'. */
public final class OwnPictures {
    private final Database database;

    OwnPictures(Database database) {
        this.database = database;
    }

    /** The oldest first. */
    public List<OwnPicture> all() {
        return database.read(handle -> handle.createQuery("SELECT picture, name, added FROM own_picture ORDER BY id")
                .map((row, context) -> new OwnPicture(
                        new Sha256(row.getString("picture")), row.getString("name"), Rows.instant(row, "added")))
                .list());
    }

    /** Adds a picture whose file exists already; if it is listed already, only its name changes. */
    public OwnPicture add(Sha256 picture, String name) {
        OwnPicture added = new OwnPicture(picture, name, Rows.now());
        database.change(handle -> insert(handle, added));
        return added;
    }

    /** Lists a removed picture again. */
    public void restore(OwnPicture removed) {
        database.change(handle -> insert(handle, removed));
    }

    static void insert(Handle handle, OwnPicture picture) {
        handle.createUpdate(
                        "MERGE INTO own_picture (picture, name, added) KEY (picture) VALUES (:picture, :name, :added)")
                .bind("picture", picture.picture().hex())
                .bind("name", picture.name())
                .bind("added", Rows.column(picture.added()))
                .execute();
    }

    /** Removes a picture from the list; its file is kept. */
    public void remove(Sha256 picture) {
        database.change(handle -> handle.execute("DELETE FROM own_picture WHERE picture = ?", picture.hex()));
    }
}

package org.viperstudio.store;

import java.util.List;

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

    /** Adds a picture whose file is there already; nothing happens if it is listed. */
    public void add(OwnPicture picture) {
        database.change(handle -> handle.createUpdate(
                        "MERGE INTO own_picture (picture, name, added) KEY (picture) VALUES (:picture, :name, :added)")
                .bind("picture", picture.picture().hex())
                .bind("name", picture.name())
                .bind("added", Rows.column(picture.added()))
                .execute());
    }

    /** Takes a picture from the list; its file stays. */
    public void remove(Sha256 picture) {
        database.change(handle -> handle.execute("DELETE FROM own_picture WHERE picture = ?", picture.hex()));
    }
}

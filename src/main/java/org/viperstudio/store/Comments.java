package org.viperstudio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Mark;

/** The profile's comments, drafts among them. */
public final class Comments {
    private static final String COLUMNS = "SELECT id, gallery_image, picture, text, mark, created, draft FROM comment";

    private final Database database;

    Comments(Database database) {
        this.database = database;
    }

    /** All comments and drafts that are not deleted, the oldest first. */
    public List<StoredComment> all() {
        return database.read(handle -> handle.createQuery(COLUMNS + " WHERE NOT deleted ORDER BY id")
                .map((row, context) -> comment(row))
                .list());
    }

    public Optional<StoredComment> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** The comment on a picture, or the draft of one. */
    public Optional<StoredComment> of(PictureRef picture, boolean draft) {
        Optional<PictureRef> ref = Optional.of(picture);
        String where = " WHERE NOT deleted AND draft = :draft AND"
                + (galleryImage(ref) == null ? " picture = :name" : " gallery_image = :name");
        return database.read(handle -> handle.createQuery(COLUMNS + where + " ORDER BY id DESC FETCH FIRST ROW ONLY")
                .bind("draft", draft)
                .bind("name", galleryImage(ref) == null ? storedPicture(ref) : galleryImage(ref))
                .map((row, context) -> comment(row))
                .findOne());
    }

    private static Optional<StoredComment> find(Handle handle, long id) {
        return handle.createQuery(COLUMNS + " WHERE id = :id AND NOT deleted")
                .bind("id", id)
                .map((row, context) -> comment(row))
                .findOne();
    }

    /** Adds a comment or a draft; it is on the disk when this returns. */
    public StoredComment add(Optional<PictureRef> picture, String text, Mark mark, boolean draft) {
        StoredComment unnumbered = new StoredComment(0, picture, text, mark, Rows.now(), draft);
        return database.write(handle -> {
            long id = insert(handle, unnumbered);
            return new StoredComment(id, picture, text, mark, unnumbered.created(), draft);
        });
    }

    static long insert(Handle handle, StoredComment comment) {
        return handle.createUpdate("INSERT INTO comment (gallery_image, picture, text, mark, created, draft)"
                        + " VALUES (:gallery, :picture, :text, :mark, :created, :draft)")
                .bind("gallery", galleryImage(comment.picture()))
                .bind("picture", storedPicture(comment.picture()))
                .bind("text", comment.text())
                .bind("mark", comment.mark().name())
                .bind("created", Rows.column(comment.created()))
                .bind("draft", comment.draft())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Changes a comment or draft.
     *
     * @throws StoreException if it was deleted
     */
    public StoredComment change(long id, String text, Mark mark, boolean draft) {
        return database.write(handle -> {
            handle.createUpdate("UPDATE comment SET text = :text, mark = :mark, draft = :draft WHERE id = :id")
                    .bind("text", text)
                    .bind("mark", mark.name())
                    .bind("draft", draft)
                    .bind("id", id)
                    .execute();
            return find(handle, id)
                    .orElseThrow(() -> new StoreException("This comment was deleted. Undo that to change it."));
        });
    }

    /** Marks a comment as deleted, or restores it. */
    public void setDeleted(long id, boolean deleted) {
        database.change(handle -> handle.execute("UPDATE comment SET deleted = ? WHERE id = ?", deleted, id));
    }

    private static @Nullable String galleryImage(Optional<PictureRef> picture) {
        return picture.orElse(null) instanceof PictureRef.Gallery(String id) ? id : null;
    }

    private static @Nullable String storedPicture(Optional<PictureRef> picture) {
        return picture.orElse(null) instanceof PictureRef.Stored(Sha256 sha256) ? sha256.hex() : null;
    }

    private static StoredComment comment(ResultSet row) throws SQLException {
        Optional<PictureRef> gallery =
                Optional.ofNullable(row.getString("gallery_image")).map(PictureRef.Gallery::new);
        Optional<PictureRef> stored =
                Optional.ofNullable(row.getString("picture")).map(Sha256::new).map(PictureRef.Stored::new);
        return new StoredComment(
                row.getLong("id"),
                gallery.or(() -> stored),
                row.getString("text"),
                Mark.valueOf(row.getString("mark")),
                Rows.instant(row, "created"),
                row.getBoolean("draft"));
    }
}

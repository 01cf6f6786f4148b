package org.viperstudio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The pictures that were made. */
public final class History {
    private static final String INSERT = "INSERT INTO history"
            + " (picture, settings, prompt, model, attributes, words, width, height, created, taste, favourite, score)"
            + " VALUES (:picture, :settings, :prompt, :model, :attributes, :words, :width, :height, :created, :taste,"
            + " :favourite, :score)";

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    /** Adds a picture whose file exists already; the entry's id is given by the database. */
    public HistoryEntry add(HistoryEntry entry) {
        return database.write(handle -> find(handle, insert(handle, entry)).orElseThrow());
    }

    private static long insert(Handle handle, HistoryEntry entry) {
        return bound(handle.createUpdate(INSERT), entry)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    static void insertAll(Handle handle, List<HistoryEntry> entries) {
        if (!entries.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            entries.forEach(entry -> bound(batch, entry).add());
            batch.execute();
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, HistoryEntry entry) {
        String searched = String.join("\n", entry.prompt(), entry.model(), entry.attributes())
                .toLowerCase(Locale.ROOT);
        return statement
                .bind("picture", entry.picture().hex())
                .bind("settings", entry.settings())
                .bind("prompt", entry.prompt())
                .bind("model", entry.model())
                .bind("attributes", entry.attributes())
                .bind("words", searched)
                .bind("width", entry.width())
                .bind("height", entry.height())
                .bind("created", Rows.column(entry.created()))
                .bind("taste", Rows.column(entry.taste()))
                .bind("favourite", entry.favourite())
                .bind("score", Rows.column(entry.score()));
    }

    /** The entry of this id, unless it was deleted. */
    public Optional<HistoryEntry> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** The latest entry of a picture, unless it was deleted. */
    public Optional<HistoryEntry> find(Sha256 picture) {
        return database.read(handle -> handle.createQuery("SELECT * FROM history WHERE picture = :picture"
                        + " AND NOT deleted ORDER BY id DESC FETCH FIRST ROW ONLY")
                .bind("picture", picture.hex())
                .map((row, context) -> entry(row))
                .findOne());
    }

    private static Optional<HistoryEntry> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM history WHERE id = :id AND NOT deleted")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** How many pictures a query finds. */
    public int count(HistoryQuery query) {
        return database.read(handle -> select(handle, "COUNT(*)", query, "")
                .map((row, context) -> row.getInt(1))
                .one());
    }

    /** A page of what a query finds. */
    public List<HistoryEntry> page(HistoryQuery query, int offset, int limit) {
        String order =
                " ORDER BY " + query.order().sql() + " OFFSET " + offset + " ROWS FETCH FIRST " + limit + " ROWS ONLY";
        return database.read(handle -> {
            // The query reads an index that holds the ids; whole rows, with their settings, are read for this page
            // only.
            List<Long> ids =
                    select(handle, "id", query, order).mapTo(Long.class).list();
            Map<Long, HistoryEntry> entries = handle.createQuery("SELECT * FROM history WHERE id = ANY(:ids)")
                    .bindArray("ids", Long.class, ids)
                    .map((row, context) -> entry(row))
                    .collect(Collectors.toMap(HistoryEntry::id, Function.identity()));
            return ids.stream().map(entries::get).toList();
        });
    }

    private static Query select(Handle handle, String columns, HistoryQuery query, String order) {
        List<String> words = new ArrayList<>();
        for (String word : query.words().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        StringBuilder sql = new StringBuilder("SELECT ").append(columns).append(" FROM history WHERE NOT deleted");
        if (query.favourites()) {
            sql.append(" AND favourite");
        }
        // LOCATE knows no wildcards, so that a search for "100%" means just that.
        words.forEach(word -> sql.append(" AND LOCATE(?, words) > 0"));
        Query select = handle.createQuery(sql.append(order).toString());
        for (int i = 0; i < words.size(); i++) {
            select.bind(i, words.get(i));
        }
        return select;
    }

    public void setFavourite(long id, boolean favourite) {
        database.change(handle -> handle.execute("UPDATE history SET favourite = ? WHERE id = ?", favourite, id));
    }

    public void setScore(long id, OptionalDouble score) {
        database.change(handle -> handle.execute("UPDATE history SET score = ? WHERE id = ?", Rows.column(score), id));
    }

    /** The ids of the pictures that have no score, the latest first. */
    public List<Long> unscored() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM history WHERE NOT deleted AND score IS NULL ORDER BY id DESC")
                .mapTo(Long.class)
                .list());
    }

    /** Deletes all scores. */
    public void forgetScores() {
        database.change(handle -> handle.execute("UPDATE history SET score = NULL"));
    }

    /** Deletes the rows that were marked as deleted, which can then not be restored. */
    void forgetDeleted() {
        boolean some = database.read(handle -> handle.createQuery("SELECT EXISTS(SELECT 1 FROM history WHERE deleted)")
                .mapTo(Boolean.class)
                .one());
        if (some) {
            database.change(handle -> handle.execute("DELETE FROM history WHERE deleted"));
        }
    }

    /** Marks a picture as deleted, or restores it; the latter is possible until the profile is opened again. */
    public void setDeleted(long id, boolean deleted) {
        database.change(handle -> handle.execute("UPDATE history SET deleted = ? WHERE id = ?", deleted, id));
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                new Sha256(row.getString("picture")),
                row.getString("settings"),
                row.getString("prompt"),
                row.getString("model"),
                row.getString("attributes"),
                row.getInt("width"),
                row.getInt("height"),
                Rows.instant(row, "created"),
                Rows.optionalLong(row, "taste"),
                row.getBoolean("favourite"),
                Rows.optionalDouble(row, "score"));
    }
}

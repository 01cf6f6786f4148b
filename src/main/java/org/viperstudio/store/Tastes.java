package org.viperstudio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.viperstudio.store.TasteVersion.Origin;

/** The taste's versions, and which of them counts now. */
public final class Tastes {
    static final String CURRENT = "taste.current";
    private static final String VERSIONS = "SELECT id, parent, major, minor, origin, created FROM taste_version";

    private final Database database;

    Tastes(Database database) {
        this.database = database;
    }

    /** All versions, the oldest first. */
    public List<TasteVersion> all() {
        return database.read(handle -> {
            Map<Long, List<TasteAttribute>> attributes = handle
                    .createQuery("SELECT * FROM taste_attribute ORDER BY place")
                    .map((row, context) -> Map.entry(row.getLong("version"), attribute(row)))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return handle.createQuery(VERSIONS + " ORDER BY id")
                    .map((row, context) -> version(row, attributes.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    /** The version that counts. */
    public Optional<TasteVersion> current() {
        return database.read(handle -> currentId(handle).flatMap(id -> find(handle, id)));
    }

    /** The versions made from this one, the oldest first. */
    public List<Long> children(long id) {
        return database.read(handle -> handle.createQuery("SELECT id FROM taste_version WHERE parent = :id ORDER BY id")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
    }

    /** Adds a version after the one that counts, and lets it count. */
    public TasteVersion add(Origin origin, List<TasteAttribute> attributes) {
        return database.write(handle -> {
            Optional<TasteVersion> parent = currentId(handle).flatMap(id -> find(handle, id));
            int lastMajor = highest(handle, "SELECT MAX(major) FROM taste_version");
            int major =
                    origin == Origin.EDITED ? parent.map(TasteVersion::major).orElse(1) : lastMajor + 1;
            int minor = origin == Origin.EDITED
                    ? 1 + highest(handle, "SELECT MAX(minor) FROM taste_version WHERE major = " + major)
                    : 0;
            OptionalLong parentId = parent.map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty());
            TasteVersion unnumbered = new TasteVersion(0, parentId, major, minor, origin, Rows.now(), attributes);
            long id = insert(handle, unnumbered);
            setCurrent(handle, id);
            return find(handle, id).orElseThrow();
        });
    }

    /** Lets a version count. */
    public void setCurrent(long id) {
        database.change(handle -> setCurrent(handle, id));
    }

    static long insert(Handle handle, TasteVersion version) {
        long id = handle.createUpdate("INSERT INTO taste_version (parent, major, minor, origin, created)"
                        + " VALUES (:parent, :major, :minor, :origin, :created)")
                .bind("parent", Rows.column(version.parent()))
                .bind("major", version.major())
                .bind("minor", version.minor())
                .bind("origin", version.origin().name())
                .bind("created", Rows.column(version.created()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (int i = 0; i < version.attributes().size(); i++) {
            insert(handle, id, i, version.attributes().get(i));
        }
        return id;
    }

    private static void insert(Handle handle, long version, int place, TasteAttribute attribute) {
        handle.execute(
                "INSERT INTO taste_attribute (version, place, name, liked, weight, locked, by_hand, comments)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                version,
                place,
                attribute.name(),
                attribute.liked(),
                attribute.weight(),
                attribute.locked(),
                attribute.byHand(),
                attribute.comments().toArray(Long[]::new));
    }

    static void setCurrent(Handle handle, long id) {
        handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", CURRENT, Long.toString(id));
    }

    private static Optional<Long> currentId(Handle handle) {
        return handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", CURRENT)
                .mapTo(String.class)
                .findOne()
                .map(Long::parseLong);
    }

    private static Optional<TasteVersion> find(Handle handle, long id) {
        List<TasteAttribute> attributes = handle.createQuery(
                        "SELECT * FROM taste_attribute WHERE version = :id ORDER BY place")
                .bind("id", id)
                .map((row, context) -> attribute(row))
                .list();
        return handle.createQuery(VERSIONS + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> version(row, attributes))
                .findOne();
    }

    private static int highest(Handle handle, String query) {
        return handle.createQuery(query).map((row, context) -> row.getInt(1)).one();
    }

    private static TasteVersion version(ResultSet row, List<TasteAttribute> attributes) throws SQLException {
        return new TasteVersion(
                row.getLong("id"),
                Rows.optionalLong(row, "parent"),
                row.getInt("major"),
                row.getInt("minor"),
                Origin.valueOf(row.getString("origin")),
                Rows.instant(row, "created"),
                attributes);
    }

    private static TasteAttribute attribute(ResultSet row) throws SQLException {
        Object[] comments = (Object[]) row.getArray("comments").getArray();
        return new TasteAttribute(
                row.getString("name"),
                row.getBoolean("liked"),
                row.getDouble("weight"),
                row.getBoolean("locked"),
                row.getBoolean("by_hand"),
                Arrays.stream(comments).map(Long.class::cast).toList());
    }
}

package org.viperstudio.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.viperstudio.store.BlindTest.Candidate;

/** The profile's blind tests. */
public final class BlindTests {
    private final Database database;

    BlindTests(Database database) {
        this.database = database;
    }

    /** The oldest first. */
    public List<BlindTest> all() {
        return database.read(handle -> {
            Map<Long, List<Candidate>> candidates = handle
                    .createQuery("SELECT * FROM blind_test_candidate ORDER BY test, place")
                    .map((row, context) -> Map.entry(
                            row.getLong("test"),
                            new Candidate(
                                    new Sha256(row.getString("picture")),
                                    Optional.ofNullable(row.getString("owner")),
                                    Rows.optionalInt(row, "rank"))))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return handle.createQuery("SELECT * FROM blind_test ORDER BY id")
                    .map((row, context) -> new BlindTest(
                            row.getLong("id"),
                            row.getString("prompt"),
                            Rows.instant(row, "created"),
                            Rows.optionalInstant(row, "finished"),
                            candidates.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    /** Begins a test with pictures whose files exist already, in the order in which they are shown; returns its id. */
    public long begin(String prompt, List<Candidate> candidates) {
        return add(new BlindTest(0, prompt, Rows.now(), Optional.empty(), candidates));
    }

    /** Adds a test with pictures whose files exist already; returns its new id. */
    public long add(BlindTest test) {
        return database.write(handle -> insert(handle, test));
    }

    static long insert(Handle handle, BlindTest test) {
        long id = handle.createUpdate(
                        "INSERT INTO blind_test (prompt, created, finished) VALUES (:prompt, :created, :finished)")
                .bind("prompt", test.prompt())
                .bind("created", Rows.column(test.created()))
                .bind("finished", test.finished().map(Rows::column).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (int i = 0; i < test.candidates().size(); i++) {
            Candidate candidate = test.candidates().get(i);
            handle.execute(
                    "INSERT INTO blind_test_candidate (test, place, picture, owner, rank) VALUES (?, ?, ?, ?, ?)",
                    id,
                    i,
                    candidate.picture().hex(),
                    candidate.owner().orElse(null),
                    Rows.column(candidate.rank()));
        }
        return id;
    }

    /**
     * Saves the ranking, which ends the test.
     *
     * @param ranks the rank of each candidate in the order in which they are shown, 1 being the best
     */
    public void finish(long id, List<Integer> ranks) {
        database.change(handle -> {
            for (int i = 0; i < ranks.size(); i++) {
                handle.execute(
                        "UPDATE blind_test_candidate SET rank = ? WHERE test = ? AND place = ?", ranks.get(i), id, i);
            }
            handle.execute("UPDATE blind_test SET finished = ? WHERE id = ?", Rows.column(Rows.now()), id);
        });
    }

    public void delete(long id) {
        database.change(handle -> {
            handle.execute("DELETE FROM blind_test_candidate WHERE test = ?", id);
            handle.execute("DELETE FROM blind_test WHERE id = ?", id);
        });
    }
}

package org.viperstudio.store;

import java.util.List;

/** The jobs that were queued and have not ended: after a restart those that may be offered again. */
public final class UnfinishedJobs {
    private final Database database;

    UnfinishedJobs(Database database) {
        this.database = database;
    }

    /** The oldest first. */
    public List<UnfinishedJob> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM unfinished_job ORDER BY id")
                .map((row, context) -> new UnfinishedJob(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("request"),
                        Rows.instant(row, "created")))
                .list());
    }

    /** Notes that a job was queued; its id. */
    public long add(String kind, String title, String request) {
        return database.write(handle -> handle.createUpdate("INSERT INTO unfinished_job (kind, title, request, created)"
                        + " VALUES (:kind, :title, :request, :created)")
                .bind("kind", kind)
                .bind("title", title)
                .bind("request", request)
                .bind("created", Rows.column(Rows.now()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Notes that it has ended. */
    public void remove(long id) {
        database.change(handle -> handle.execute("DELETE FROM unfinished_job WHERE id = ?", id));
    }
}

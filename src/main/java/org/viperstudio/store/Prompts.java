package org.viperstudio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The prompts that pictures were made with, and how often. */
public final class Prompts {
    private final Database database;

    Prompts(Database database) {
        this.database = database;
    }

    /** The last used first. */
    public List<UsedPrompt> recent(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT text, uses, last_used FROM prompt ORDER BY last_used DESC FETCH FIRST :limit ROWS ONLY")
                .bind("limit", limit)
                .map((row, context) ->
                        new UsedPrompt(row.getString("text"), row.getInt("uses"), Rows.instant(row, "last_used")))
                .list());
    }

    /** Counts a use. */
    public void use(String text) {
        database.change(handle -> handle.createUpdate("""
                        MERGE INTO prompt USING (VALUES (CAST(:text AS VARCHAR))) AS used (text) ON prompt.text = used.text
                        WHEN MATCHED THEN UPDATE SET uses = uses + 1, last_used = :now
                        WHEN NOT MATCHED THEN INSERT (text, uses, last_used) VALUES (used.text, 1, :now)
                        """)
                .bind("text", text)
                .bind("now", Rows.column(Rows.now()))
                .execute());
    }

    static void insert(Handle handle, UsedPrompt prompt) {
        handle.execute(
                "MERGE INTO prompt (text, uses, last_used) KEY (text) VALUES (?, ?, ?)",
                prompt.text(),
                prompt.uses(),
                Rows.column(prompt.lastUsed()));
    }

    public void forget(String text) {
        database.change(handle -> handle.execute("DELETE FROM prompt WHERE text = ?", text));
    }
}

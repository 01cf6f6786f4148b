package org.viperstudio.store;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** Brings an older profile to what this program reads. */
final class Migrations {
    /** The newest of the migrations beside this class. */
    static final String NEWEST = "1";

    private static final String APPLIED = """
            SELECT "version" FROM "flyway_schema_history" WHERE "success" ORDER BY "installed_rank" DESC
            FETCH FIRST ROW ONLY
            """;

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.source())
                .locations("classpath:org/viperstudio/store/migration")
                .load();
    }

    /** Most profiles have all migrations, and to see that takes Flyway longer than all the rest of opening. */
    private boolean isNewest() {
        return database.hasTable("flyway_schema_history")
                && database.read(handle -> handle.createQuery(APPLIED)
                        .mapTo(String.class)
                        .findOne()
                        .filter(NEWEST::equals)
                        .isPresent());
    }

    /**
     * Applies what is missing.
     *
     * @param backUp called before a file with data in it is changed
     * @throws StoreException if a newer program wrote the profile, or it cannot be changed
     */
    void apply(String profile, Runnable backUp) {
        if (isNewest()) {
            return;
        }
        try {
            Flyway flyway = flyway();
            MigrationInfoService info = flyway.info();
            requireNotNewer(info, profile);
            if (info.pending().length > 0) {
                if (info.applied().length > 0) {
                    backUp.run();
                }
                flyway.migrate();
            }
        } catch (FlywayException failure) {
            throw new StoreException(
                    "The profile \"" + profile + "\" could not be brought to this version of the program: "
                            + failure.getMessage() + ". A backup from before is in its folder.",
                    failure);
        }
    }

    private static void requireNotNewer(MigrationInfoService info, String profile) {
        MigrationVersion known = MigrationVersion.EMPTY;
        for (MigrationInfo one : info.all()) {
            boolean resolved = !one.getState().isApplied() || one.getState().isResolved();
            if (resolved && one.getVersion() != null && one.getVersion().isNewerThan(known)) {
                known = one.getVersion();
            }
        }
        Optional<MigrationVersion> applied = Optional.ofNullable(info.current()).map(MigrationInfo::getVersion);
        if (applied.isPresent() && applied.get().isNewerThan(known)) {
            throw new StoreException("The profile \"" + profile + "\" was written by a newer ViPer Studio."
                    + " Nothing was changed. Install the newer version to open it.");
        }
    }
}

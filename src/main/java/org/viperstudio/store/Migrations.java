package org.viperstudio.store;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** Brings an older profile to what this program reads. */
final class Migrations {
    private final Flyway flyway;

    Migrations(Database database) {
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.source())
                .locations("classpath:org/viperstudio/store/migration")
                .load();
    }

    /**
     * Applies what is missing.
     *
     * @param backUp called before a file with data in it is changed
     * @throws StoreException if a newer program wrote the profile, or it cannot be changed
     */
    void apply(String profile, Runnable backUp) {
        try {
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

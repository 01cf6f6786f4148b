package org.viperstudio.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Says in words what the database reports by number. */
final class StoreFailures {
    private static final Set<Integer> DAMAGE = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1);
    /** With a wrong key, or none, an encrypted file looks damaged, and a damaged one as if the key were wrong. */
    private static final Set<Integer> BAD_KEY = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.FILE_ENCRYPTION_ERROR_1,
            ErrorCode.WRONG_PASSWORD_FORMAT,
            ErrorCode.WRONG_USER_OR_PASSWORD,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2);

    private StoreFailures() {}

    static StoreException ofOpening(RuntimeException failure, Path file, String profile) {
        int code = code(failure);
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new StoreException("The profile \"" + profile + "\" is open in another program (" + file
                    + "). Close it there, and try again.");
        }
        if (Database.isEncrypted(file) && BAD_KEY.contains(code)) {
            return new WrongPasswordException(profile);
        }
        if (DAMAGE.contains(code)) {
            return new StoreException(
                    "The profile \"" + profile + "\" cannot be read: its file " + Database.withEnding(file)
                            + " is damaged. Its pictures and backups are safe. Go back to a backup: profiles restore.",
                    failure);
        }
        return of(failure, file);
    }

    static StoreException of(RuntimeException failure, Path file) {
        return new StoreException(
                "The profile's file " + file + " could not be used: " + reason(failure)
                        + ". What was saved before is safe. Try again, and if it fails again start anew.",
                failure);
    }

    private static int code(Throwable failure) {
        return sql(failure) instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    private static String reason(Throwable failure) {
        Throwable sql = sql(failure);
        return String.valueOf((sql == null ? failure : sql).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static @Nullable Throwable sql(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package org.viperstudio.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.ChangeFileEncryption;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** An open H2 file. Safe for several threads. */
final class Database implements AutoCloseable {
    private static final String USER = "viper";
    private static final String ENDING = ".mv.db";
    /** What an encrypted file begins with. */
    private static final String ENCRYPTED = "H2encrypt";

    private final Path file;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;

    /**
     * Opens a file, or creates it.
     *
     * @param file without its ending {@code .mv.db}
     * @param key an empty one for a file in clear
     * @throws WrongPasswordException if the key does not fit
     * @throws StoreException if the file is damaged
     */
    Database(Path file, FileKey key, String profile) {
        this.file = file;
        pool = JdbcConnectionPool.create(url(file, key), USER, key.h2Password());
        jdbi = Jdbi.create(pool).registerArrayType(Long.class, "BIGINT");
        try {
            jdbi.useHandle(handle -> handle.execute("SELECT 1"));
        } catch (ConnectionException unopened) {
            pool.dispose();
            throw StoreFailures.ofOpening(unopened, file, profile);
        }
    }

    private static String url(Path file, FileKey key) {
        String path = file.toAbsolutePath().toString().replace('\\', '/').replace(";", "\\;");
        // Without a write delay a commit reaches the system before it returns, so that a crash of the program cannot
        // lose it.
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE" + key.h2Cipher();
    }

    JdbcConnectionPool source() {
        return pool;
    }

    /** Whether there is a table of this name. */
    boolean hasTable(String name) {
        return read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = :name")
                                .bind("name", name)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    <T> T read(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (JdbiException failure) {
            throw StoreFailures.of(failure, file);
        }
    }

    /** Makes a change in a transaction; when this returns it is on the disk. */
    <T> T write(Function<Handle, T> change) {
        try {
            return jdbi.withHandle(handle -> {
                T result = handle.inTransaction(change::apply);
                handle.execute("CHECKPOINT SYNC");
                return result;
            });
        } catch (JdbiException failure) {
            throw StoreFailures.of(failure, file);
        }
    }

    /** {@link #write} without a result. */
    void change(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return true;
        });
    }

    /** Writes a copy of the file into a zip, while it is open. */
    void backUp(Path zip) {
        read(handle -> handle.execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'"));
    }

    /** Whether a file needs a key. */
    static boolean isEncrypted(Path file) {
        byte[] magic = ENCRYPTED.getBytes(StandardCharsets.US_ASCII);
        try (InputStream input = Files.newInputStream(withEnding(file))) {
            return Arrays.equals(input.readNBytes(magic.length), magic);
        } catch (IOException notThereYet) {
            return false;
        }
    }

    /** Whether there is such a file. */
    static boolean exists(Path file) {
        return Files.exists(withEnding(file));
    }

    static Path withEnding(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** Writes a closed file anew under another key. */
    static void encrypt(Path folder, String name, FileKey key, FileKey newKey) {
        try {
            ChangeFileEncryption.execute(folder.toString(), name, "AES", password(key), password(newKey), true);
        } catch (SQLException failure) {
            throw StoreFailures.of(new IllegalStateException(failure), folder.resolve(name));
        }
    }

    private static char @Nullable [] password(FileKey key) {
        return key.isNone() ? null : key.filePassword().toCharArray();
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            if (failure.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                throw StoreFailures.of(new IllegalStateException(failure), file);
            }
        } finally {
            pool.dispose();
        }
    }
}

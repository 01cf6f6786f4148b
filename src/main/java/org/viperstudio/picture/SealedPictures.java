package org.viperstudio.picture;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that are encrypted on the disk. While their folder is unlocked they can be read like any others, and are
 * decrypted in memory only. Thread-safe.
 */
public final class SealedPictures {
    /** The ending of a sealed picture's file. */
    public static final String ENDING = ".sealed";

    /** Of a name, that pictures are spread by. */
    private static final int FOLDER_DIGITS = 2;

    private static final Map<Path, PictureKey> KEYS = new ConcurrentHashMap<>();

    private SealedPictures() {}

    /** Lets the sealed pictures in a folder, and below it, be read. */
    public static void unlock(Path folder, PictureKey key) {
        KEYS.put(folder.toAbsolutePath(), key);
    }

    /** Lets them be read no more. */
    public static void lock(Path folder) {
        KEYS.remove(folder.toAbsolutePath());
    }

    /** Where a picture lies when it is sealed, among those of a folder; its name tells nothing. */
    public static Path place(Path folder, String name, PictureKey key) {
        String coded = key.fileName(name);
        return folder.resolve(coded.substring(0, FOLDER_DIGITS)).resolve(coded + ENDING);
    }

    /** A file's bytes, decrypted where they are sealed, be it since somebody asked where it lies. */
    public static byte[] read(Path file) throws IOException {
        return reading(file, SealedPictures::bytes);
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!isSealed(file)) {
            return bytes;
        }
        PictureKey key = key(file);
        if (key == null) {
            throw new IOException("it is encrypted, and its profile is not open");
        }
        try {
            return key.open(String.valueOf(file.getFileName()), bytes);
        } catch (GeneralSecurityException damaged) {
            throw new IOException("it is encrypted, and was damaged or changed", damaged);
        }
    }

    /** A file's bytes as they are asked for; all at once where they are sealed. */
    static InputStream stream(Path file) throws IOException {
        return reading(file, at -> isSealed(at) ? new ByteArrayInputStream(bytes(at)) : Files.newInputStream(at));
    }

    /** The same for decoders. */
    static ImageInputStream imageStream(Path file) throws IOException {
        return reading(
                file,
                at -> isSealed(at)
                        ? new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes(at)))
                        : new FileImageInputStream(at.toFile()));
    }

    /** What reads a file. */
    private interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /** Sealing a profile's pictures takes its time, in which they are read. */
    private static <T> T reading(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read(file);
        } catch (NoSuchFileException | FileNotFoundException gone) {
            PictureKey key = isSealed(file) ? null : key(file);
            Path folder = file.toAbsolutePath().getParent();
            Path root = folder == null ? null : folder.getParent();
            if (key == null || root == null) {
                throw gone;
            }
            return reading.read(place(root, String.valueOf(file.getFileName()), key));
        }
    }

    private static boolean isSealed(Path file) {
        return file.toString().endsWith(ENDING);
    }

    private static @Nullable PictureKey key(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            PictureKey key = KEYS.get(folder);
            if (key != null) {
                return key;
            }
        }
        return null;
    }
}

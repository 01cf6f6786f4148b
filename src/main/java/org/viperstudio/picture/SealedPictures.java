package org.viperstudio.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that lie encrypted on the disk. While their folder is unlocked they are read like any others, and are nowhere
 * in clear but in memory. Safe for several threads.
 */
public final class SealedPictures {
    /** The ending of a sealed picture's file. */
    public static final String ENDING = ".sealed";

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

    /** A file's bytes, decrypted where they are sealed. */
    public static byte[] read(Path file) throws IOException {
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
        return isSealed(file) ? new ByteArrayInputStream(read(file)) : Files.newInputStream(file);
    }

    /** The same for decoders. */
    static ImageInputStream imageStream(Path file) throws IOException {
        return isSealed(file)
                ? new MemoryCacheImageInputStream(new ByteArrayInputStream(read(file)))
                : new FileImageInputStream(file.toFile());
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

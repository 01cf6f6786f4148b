package org.viperstudio.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture files that are read, told by their first bytes. */
public enum PictureFormat {
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF8"),
    BMP("BM");

    private static final int LONGEST_SIGNATURE = 8;

    private final String signature;

    PictureFormat(String signature) {
        this.signature = signature;
    }

    /**
     * The format of a file, if it is one of these.
     *
     * @throws PictureException if the file cannot be read
     */
    public static Optional<PictureFormat> of(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            String head = new String(input.readNBytes(LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(format -> head.startsWith(format.signature))
                    .findFirst();
        } catch (IOException unreadable) {
            throw PictureException.unreadable(file, unreadable);
        }
    }
}

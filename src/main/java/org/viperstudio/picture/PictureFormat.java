package org.viperstudio.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The picture formats that can be read, recognised by their first bytes. */
public enum PictureFormat {
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF8"),
    BMP("BM"),
    /** Between its two words stands the file's length. */
    WEBP("RIFF", "WEBP");

    private static final int LONGEST_SIGNATURE = 12;
    private static final int INNER_OFFSET = 8;

    private final String signature;
    private final String inner;

    PictureFormat(String signature) {
        this(signature, "");
    }

    PictureFormat(String signature, String inner) {
        this.signature = signature;
        this.inner = inner;
    }

    /**
     * The format of a file, if it is one of these.
     *
     * @throws PictureException if the file cannot be read
     */
    public static Optional<PictureFormat> of(Path file) {
        try (InputStream input = SealedPictures.stream(file)) {
            String head = new String(input.readNBytes(LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(format ->
                            head.startsWith(format.signature) && head.startsWith(format.inner, format.innerOffset()))
                    .findFirst();
        } catch (IOException unreadable) {
            throw PictureException.unreadable(file, unreadable);
        }
    }

    private int innerOffset() {
        return inner.isEmpty() ? 0 : INNER_OFFSET;
    }
}

package org.viperstudio.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One text in a PNG (PNG specification, 11.3.4).
 *
 * @param keyword 1 to 79 Latin-1 characters
 */
record PngText(String keyword, String text) {
    /** No text of settings comes near this. */
    static final int MAX_BYTES = 4 << 20;

    private static final String LATIN = "tEXt";
    private static final String COMPRESSED = "zTXt";
    private static final String INTERNATIONAL = "iTXt";

    static boolean isText(String chunkType) {
        return chunkType.equals(LATIN) || chunkType.equals(COMPRESSED) || chunkType.equals(INTERNATIONAL);
    }

    /** Latin-1 where that suffices, which every tool reads; else UTF-8. */
    PngChunk chunk() {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // After the keyword's end: not compressed, no method, no language, no translated keyword.
        data.writeBytes(latin ? new byte[1] : new byte[5]);
        data.writeBytes(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        return new PngChunk(latin ? LATIN : INTERNATIONAL, data.toByteArray());
    }

    /**
     * Reads a text chunk.
     *
     * @throws PictureException if it is malformed; the message names {@code file}
     */
    static PngText of(Path file, PngChunk chunk) {
        ByteBuffer data = ByteBuffer.wrap(chunk.data());
        String keyword = terminated(data, StandardCharsets.ISO_8859_1)
                .orElseThrow(() -> new PictureException(file, "a text in this PNG has no keyword"));
        try {
            return new PngText(
                    keyword,
                    switch (chunk.type()) {
                        case LATIN -> rest(data, StandardCharsets.ISO_8859_1);
                        case COMPRESSED -> compressed(data);
                        default -> international(data);
                    });
        } catch (IOException malformed) {
            throw new PictureException(
                    file, "the text '" + keyword + "' in this PNG is broken: " + malformed.getMessage(), malformed);
        }
    }

    private static String compressed(ByteBuffer data) throws IOException {
        requireRemaining(data, 1);
        data.get();
        return new String(inflated(data), StandardCharsets.ISO_8859_1);
    }

    private static String international(ByteBuffer data) throws IOException {
        requireRemaining(data, 2);
        boolean compressed = data.get() == 1;
        data.get();
        boolean whole = terminated(data, StandardCharsets.US_ASCII).isPresent()
                && terminated(data, StandardCharsets.UTF_8).isPresent();
        if (!whole) {
            throw new IOException("its language or translated keyword does not end");
        }
        return compressed ? new String(inflated(data), StandardCharsets.UTF_8) : rest(data, StandardCharsets.UTF_8);
    }

    private static void requireRemaining(ByteBuffer data, int bytes) throws IOException {
        if (data.remaining() < bytes) {
            throw new IOException("it is cut short");
        }
    }

    /** The text up to the next zero byte, if there is one. */
    private static Optional<String> terminated(ByteBuffer data, Charset charset) {
        for (int end = data.position(); end < data.limit(); end++) {
            if (data.get(end) == 0) {
                String text = new String(data.array(), data.position(), end - data.position(), charset);
                data.position(end + 1);
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static String rest(ByteBuffer data, Charset charset) {
        return new String(data.array(), data.position(), data.remaining(), charset);
    }

    private static byte[] inflated(ByteBuffer data) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 13];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(data);
            while (!inflater.finished()) {
                int count = inflater.inflate(block);
                if (count == 0 && !inflater.finished()) {
                    throw new IOException("its compressed form is cut short");
                }
                text.write(block, 0, count);
                if (text.size() > MAX_BYTES) {
                    throw new IOException("it is longer than any settings are");
                }
            }
        } catch (DataFormatException malformed) {
            throw new IOException("its compressed form is damaged", malformed);
        }
        return text.toByteArray();
    }
}

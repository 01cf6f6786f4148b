package org.viperstudio.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the text chunks of a PNG, and skips all others. */
final class PngTextReader {
    private static final int SIGNATURE_BYTES = 8;
    private static final String END = "IEND";

    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PngTextReader(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static Map<String, String> read(Path path) {
        Optional<PictureFormat> format = PictureFormat.of(path);
        if (!format.equals(Optional.of(PictureFormat.PNG))) {
            throw new PictureException(path, "is no PNG");
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(SIGNATURE_BYTES);
            return new PngTextReader(path, file).all();
        } catch (EOFException cutShort) {
            throw new PictureException(path, "is cut short", cutShort);
        } catch (IOException unreadable) {
            throw PictureException.unreadable(path, unreadable);
        }
    }

    private Map<String, String> all() throws IOException {
        String type = "";
        long letters = 0;
        while (!type.equals(END)) {
            long length = Integer.toUnsignedLong(file.readInt());
            type = type();
            if (length > file.length() - file.getFilePointer() - Integer.BYTES) {
                throw new PictureException(path, "is cut short or damaged in its chunk '" + type + "'");
            }
            if (PngText.isText(type)) {
                PngText text = PngText.of(path, chunk(type, length));
                letters += text.text().length();
                if (letters > PngText.MAX_BYTES) {
                    throw new PictureException(path, "holds more text than any settings are");
                }
                texts.putIfAbsent(text.keyword(), text.text());
            } else {
                file.seek(file.getFilePointer() + length + Integer.BYTES);
            }
        }
        return texts;
    }

    private String type() throws IOException {
        byte[] letters = new byte[4];
        file.readFully(letters);
        String type = new String(letters, StandardCharsets.ISO_8859_1);
        if (!type.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
            throw new PictureException(path, "is damaged: a chunk has no valid name");
        }
        return type;
    }

    private PngChunk chunk(String type, long length) throws IOException {
        if (length > PngText.MAX_BYTES) {
            throw new PictureException(path, "holds a text of " + length + " bytes, longer than any settings are");
        }
        byte[] data = new byte[(int) length];
        file.readFully(data);
        PngChunk chunk = new PngChunk(type, data);
        if (file.readInt() != chunk.checksum()) {
            throw new PictureException(path, "is damaged: the checksum of a text is wrong");
        }
        return chunk;
    }
}

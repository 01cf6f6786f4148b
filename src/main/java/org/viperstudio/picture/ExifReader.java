package org.viperstudio.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the orientation in a picture's EXIF data. Damaged EXIF data is ignored. */
final class ExifReader {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int RIFF_HEAD_BYTES = 12;
    private static final int NAME_BYTES = 4;
    /** More than any camera writes. */
    private static final int MOST_BYTES = 1 << 24;

    private ExifReader() {}

    static Orientation orientation(Path file, PictureFormat format) {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(SealedPictures.stream(file)))) {
            return switch (format) {
                case JPEG -> inSegments(input);
                case PNG -> inPngChunks(input);
                case WEBP -> inRiffChunks(input);
                case GIF, BMP -> Orientation.UPRIGHT;
            };
        } catch (EOFException cutShort) {
            return Orientation.UPRIGHT;
        } catch (IOException unreadable) {
            throw PictureException.unreadable(file, unreadable);
        }
    }

    private static Orientation inPngChunks(DataInputStream input) throws IOException {
        input.skipNBytes(PNG_SIGNATURE_BYTES);
        while (true) {
            long length = Integer.toUnsignedLong(input.readInt());
            String name = name(input);
            if (name.equals("eXIf")) {
                return ofChunk(input, length);
            }
            input.skipNBytes(length + Integer.BYTES);
        }
    }

    private static Orientation inRiffChunks(DataInputStream input) throws IOException {
        input.skipNBytes(RIFF_HEAD_BYTES);
        while (true) {
            String name = name(input);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(input.readInt()));
            if (name.equals("EXIF")) {
                return ofChunk(input, length);
            }
            input.skipNBytes(length + length % 2);
        }
    }

    private static String name(DataInputStream input) throws IOException {
        byte[] letters = new byte[NAME_BYTES];
        input.readFully(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Some programs write the head of a JPEG's segment here, too. */
    private static Orientation ofChunk(DataInputStream input, long length) throws IOException {
        byte[] chunk = input.readNBytes((int) Math.min(length, MOST_BYTES));
        int head = Arrays.mismatch(chunk, EXIF) == EXIF.length ? EXIF.length : 0;
        return ofTiff(ByteBuffer.wrap(chunk, head, chunk.length - head).slice());
    }

    private static Orientation inSegments(DataInputStream input) throws IOException {
        input.skipNBytes(2);
        while (true) {
            int marker = input.readUnsignedShort();
            if (marker < 0xFF01 || marker == START_OF_SCAN) {
                return Orientation.UPRIGHT;
            }
            int length = input.readUnsignedShort() - 2;
            if (length < 0) {
                return Orientation.UPRIGHT;
            }
            byte[] segment = input.readNBytes(length);
            if (marker == APP1 && Arrays.mismatch(segment, EXIF) == EXIF.length) {
                return ofTiff(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                        .slice());
            }
        }
    }

    /** The tag in the first directory of a TIFF structure. */
    static Orientation ofTiff(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_BYTES;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
                    return new Orientation(Short.toUnsignedInt(tiff.getShort(entry + 8)));
                }
            }
            return Orientation.UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return Orientation.UPRIGHT;
        }
    }
}

package org.viperstudio.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the orientation in a JPEG's EXIF data. What is broken there is no reason to refuse a picture. */
final class ExifReader {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private ExifReader() {}

    static Orientation orientation(Path jpeg) {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(SealedPictures.stream(jpeg)))) {
            input.skipNBytes(2);
            return inSegments(input);
        } catch (EOFException cutShort) {
            return Orientation.UPRIGHT;
        } catch (IOException unreadable) {
            throw PictureException.unreadable(jpeg, unreadable);
        }
    }

    private static Orientation inSegments(DataInputStream input) throws IOException {
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

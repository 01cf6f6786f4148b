package org.viperstudio.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One chunk of a PNG (PNG specification, 5.3): length, type, data, checksum.
 *
 * @param type four Latin letters
 */
record PngChunk(String type, byte[] data) {
    /** Bytes of a chunk beside its data. */
    static final int FRAME_BYTES = 12;

    byte[] bytes() {
        ByteBuffer chunk = ByteBuffer.allocate(FRAME_BYTES + data.length);
        chunk.putInt(data.length).put(typeBytes()).put(data).putInt(checksum());
        return chunk.array();
    }

    /** CRC-32 over type and data. */
    int checksum() {
        CRC32 checksum = new CRC32();
        checksum.update(typeBytes());
        checksum.update(data);
        return (int) checksum.getValue();
    }

    private byte[] typeBytes() {
        return type.getBytes(StandardCharsets.US_ASCII);
    }
}

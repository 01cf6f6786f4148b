package org.viperstudio.tensor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes and JSON text at random, the same way for the same seed. */
public final class Mutations {
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "-1",
        "0",
        "1e9",
        "0.5",
        "4294967296",
        "9223372036854775807",
        "18446744073709551616",
        "1e999",
        "NaN",
        "\"F16\"",
        "\"\"",
        "{}",
        "[]",
        "\\u0000",
        "\\ud800",
        "[[[[[[[[[[[[[[[[",
        "//",
        " ",
        "\u0000",
        "ü"
    };

    private final Random random;

    /** Mutations that follow from {@code seed} alone. */
    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** The source of the randomness, for the choices of a test around the mutations. */
    public Random random() {
        return random;
    }

    /** One to three damages: a byte, a range cut out or repeated, or a JSON token put in or over something. */
    public byte[] mutated(byte[] original) {
        byte[] damaged = original.clone();
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] original) {
        if (original.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int from = random.nextInt(original.length);
        int to = Math.min(original.length, from + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> withByte(original, from);
            case 1 -> spliced(original, from, new byte[0], to);
            case 2 -> spliced(original, to, range(original, from, to), to);
            case 3 -> spliced(original, from, token(), from);
            case 4 -> spliced(original, from, token(), to);
            default -> withOtherDigit(original, from);
        };
    }

    private byte[] withByte(byte[] original, int at) {
        byte[] changed = original.clone();
        changed[at] = (byte) random.nextInt();
        return changed;
    }

    private byte[] withOtherDigit(byte[] original, int start) {
        byte[] changed = original.clone();
        for (int at = start; at < changed.length; at++) {
            if (changed[at] >= '0' && changed[at] <= '9') {
                changed[at] = (byte) ('0' + random.nextInt(10));
                return changed;
            }
        }
        return withByte(original, start);
    }

    private byte[] token() {
        return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] range(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] spliced(byte[] original, int head, byte[] between, int tail) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(original, 0, head);
        result.writeBytes(between);
        result.write(original, tail, original.length - tail);
        return result.toByteArray();
    }
}

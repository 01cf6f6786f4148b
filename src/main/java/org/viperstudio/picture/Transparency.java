package org.viperstudio.picture;

/** How a picture's transparency is handled where only colours are wanted. */
public enum Transparency {
    /** The colours that stand in the file, as if all were opaque. */
    IGNORED {
        @Override
        int opaque(int argb) {
            return argb & COLOURS;
        }
    },
    /** The colours as they look on white, in Pillow's fixed-point arithmetic. */
    ON_WHITE {
        @Override
        int opaque(int argb) {
            int alpha = argb >>> 24;
            return onWhite(argb >> 16 & LEVEL, alpha) << 16
                    | onWhite(argb >> 8 & LEVEL, alpha) << 8
                    | onWhite(argb & LEVEL, alpha);
        }
    };

    private static final int COLOURS = 0xFFFFFF;
    private static final int LEVEL = 0xFF;
    private static final int PRECISION = 7;
    private static final int HALF = 0x80;

    abstract int opaque(int argb);

    private static int onWhite(int level, int alpha) {
        int sum = (level * alpha + LEVEL * (LEVEL - alpha) + HALF) << PRECISION;
        return (sum >> 8) + sum >> 8 >> PRECISION;
    }
}

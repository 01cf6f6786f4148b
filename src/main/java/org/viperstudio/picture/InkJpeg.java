package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Decodes JPEGs in CMYK and YCCK, which Java's decoder does not convert to RGB. */
final class InkJpeg {
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    /** Before the first segment, and of a segment's head. */
    private static final int IMAGE_BYTES = 2;

    private static final int SEGMENT_BYTES = 4;
    private static final int SCAN = 0xFFDA;
    private static final int APP14 = 0xFFEE;
    private static final int TRANSFORM = 11;
    private static final int INKS = 4;
    private static final int YCCK = 2;
    private static final int LEVEL = 0xFF;
    private static final int OPAQUE = 0xFF000000;

    private InkJpeg() {}

    /** Whether a JPEG has four bands, which some decoders refuse and others take for colours with transparency. */
    static boolean is(ImageReader jpeg) throws IOException {
        Iterator<ImageTypeSpecifier> types = jpeg.getImageTypes(0);
        return !types.hasNext() || types.next().getNumBands() == INKS;
    }

    /** The colours of four bands of ink. */
    static BufferedImage rgb(Path file, Raster inks) throws IOException {
        int transform = adobeTransform(file);
        BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] ink = new int[inks.getNumBands()];
        for (int y = 0; y < inks.getHeight(); y++) {
            for (int x = 0; x < inks.getWidth(); x++) {
                inks.getPixel(x, y, ink);
                image.setRGB(x, y, OPAQUE | colour(ink, transform));
            }
        }
        return image;
    }

    /** Adobe's files store inks inverted: 0 is full. */
    private static int colour(int[] ink, int transform) {
        int[] cmy = transform == YCCK ? cyanMagentaYellow(ink) : ink;
        int invert = transform >= 0 ? LEVEL : 0;
        int paper = LEVEL - (ink[3] ^ invert);
        return level(paper, cmy[0] ^ invert) << 16 | level(paper, cmy[1] ^ invert) << 8 | level(paper, cmy[2] ^ invert);
    }

    private static int level(int paper, int ink) {
        int product = paper * ink + 0x80;
        return Math.clamp((long) paper - ((product >> 8) + product >> 8), 0, LEVEL);
    }

    private static int[] cyanMagentaYellow(int[] ycc) {
        double red = ycc[0] + 1.402 * (ycc[2] - 128);
        double green = ycc[0] - 0.344136286 * (ycc[1] - 128) - 0.714136286 * (ycc[2] - 128);
        double blue = ycc[0] + 1.772 * (ycc[1] - 128);
        return new int[] {inverted(red), inverted(green), inverted(blue)};
    }

    private static int inverted(double level) {
        return LEVEL - Math.clamp(Math.round(level), 0, LEVEL);
    }

    /** What Adobe's segment (APP14) says about the colours: -1 without one. */
    private static int adobeTransform(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(SealedPictures.read(file));
        bytes.position(Math.min(IMAGE_BYTES, bytes.limit()));
        while (bytes.remaining() > SEGMENT_BYTES) {
            int marker = Short.toUnsignedInt(bytes.getShort());
            int length = Short.toUnsignedInt(bytes.getShort());
            int end = bytes.position() + length - Short.BYTES;
            if (marker == SCAN || length < Short.BYTES || end > bytes.limit()) {
                return -1;
            }
            if (marker == APP14 && length > TRANSFORM + Short.BYTES && isAdobe(bytes)) {
                return bytes.get(bytes.position() + TRANSFORM) & LEVEL;
            }
            bytes.position(end);
        }
        return -1;
    }

    private static boolean isAdobe(ByteBuffer segment) {
        return segment.slice(segment.position(), ADOBE.length).equals(ByteBuffer.wrap(ADOBE));
    }
}

package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import javax.imageio.ImageReader;

/**
 * Reads picture files to the pixels that Pillow gives for them, which the official image processors start from: levels
 * as they stand in the file, colour profiles and gamma aside.
 */
public final class PillowFile {
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 0x010101;
    private static final int BRIGHTEST = 0xFF;

    private PillowFile() {}

    /**
     * The picture, upright, as an image of 8 bits a colour.
     *
     * @throws PictureException if the file is missing, broken, of no known format, or too large to decode
     */
    public static BufferedImage read(Path file, Transparency transparency) {
        PictureFormat format = PictureFile.format(file);
        BufferedImage stored =
                PictureFile.decode(file, format, reader -> opaque(pixels(file, format, reader), transparency));
        return ExifReader.orientation(file, format).upright(stored);
    }

    /** An image with the file's own levels, which may be transparent. */
    private static BufferedImage pixels(Path file, PictureFormat format, ImageReader reader) throws IOException {
        if (format == PictureFormat.JPEG && InkJpeg.is(reader)) {
            return InkJpeg.rgb(file, reader.readRaster(0, null));
        }
        return levels(reader.read(0));
    }

    /** An image's own levels, whatever it says they mean. */
    static BufferedImage levels(BufferedImage image) {
        Raster raster = image.getRaster();
        ToIntFunction<int[]> argb = image.getColorModel() instanceof IndexColorModel palette
                ? sample -> palette.getRGB(sample[0])
                : argb(raster);
        BufferedImage pixels = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] sample = new int[raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.setRGB(x, y, argb.applyAsInt(raster.getPixel(x, y, sample)));
            }
        }
        return pixels;
    }

    /** Of 16 bits the upper 8 count; greys of 16 bits are cut off at 255, as Pillow does. */
    private static ToIntFunction<int[]> argb(Raster raster) {
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        return switch (raster.getNumBands()) {
            case 1 -> sample -> OPAQUE | Math.min(sample[0], BRIGHTEST) * GREY;
            case 2 -> sample -> sample[1] >> shift << 24 | (sample[0] >> shift) * GREY;
            case 3 -> sample -> OPAQUE | rgb(sample, shift);
            default -> sample -> sample[3] >> shift << 24 | rgb(sample, shift);
        };
    }

    private static int rgb(int[] sample, int shift) {
        return sample[0] >> shift << 16 | sample[1] >> shift << 8 | sample[2] >> shift;
    }

    private static BufferedImage opaque(BufferedImage pixels, Transparency transparency) {
        int width = pixels.getWidth();
        int[] argb = pixels.getRGB(0, 0, width, pixels.getHeight(), null, 0, width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = transparency.opaque(argb[i]);
        }
        BufferedImage opaque = new BufferedImage(width, pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.setRGB(0, 0, width, pixels.getHeight(), argb, 0, width);
        return opaque;
    }
}

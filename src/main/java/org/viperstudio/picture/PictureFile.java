package org.viperstudio.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.viperstudio.network.Picture;

/** Reads picture files: PNG, JPEG, WebP, BMP, and the first frame of a GIF. */
public final class PictureFile {
    /** More than cameras make, and what a decoder can hold in 400 MB. */
    static final long MAX_PIXELS = 100_000_000;

    private PictureFile() {}

    /**
     * The picture as it is seen: upright, opaque (on white), in sRGB.
     *
     * @throws PictureException if the file is missing, broken, of no known format, or too large to decode
     */
    public static BufferedImage read(Path file) {
        PictureFormat format = format(file);
        BufferedImage opaque = opaque(decode(file, format, reader -> seen(file, format, reader)));
        return ExifReader.orientation(file, format).upright(opaque);
    }

    private static BufferedImage seen(Path file, PictureFormat format, ImageReader reader) throws IOException {
        if (format == PictureFormat.JPEG && InkJpeg.is(reader)) {
            return InkJpeg.rgb(file, reader.readRaster(0, null));
        }
        BufferedImage image = reader.read(0);
        // Java takes grey levels beside transparency for amounts of light, which no file means.
        boolean greyAndAlpha = image.getRaster().getNumBands() == 2;
        return greyAndAlpha ? PillowFile.levels(image) : image;
    }

    /** The middle of the picture, at this size, as the networks see it. */
    public static Picture read(Path file, int width, int height) {
        return Pixels.picture(Pixels.cropped(read(file), width, height));
    }

    /**
     * The middle square of the picture at several sizes, as the networks see it; the file is decoded once.
     *
     * @param sides heights and widths in pixels
     * @return a picture for each of them
     */
    public static List<Picture> squares(Path file, int... sides) {
        BufferedImage image = read(file);
        return Arrays.stream(sides)
                .mapToObj(side -> Pixels.picture(Pixels.cropped(image, side, side)))
                .toList();
    }

    /** What is made of a file's decoder. */
    interface Decoding<T> {
        T by(ImageReader reader) throws IOException;
    }

    static PictureFormat format(Path file) {
        return PictureFormat.of(file)
                .orElseThrow(() ->
                        new PictureException(file, "is no picture that can be read: use PNG, JPEG, WebP, GIF or BMP"));
    }

    /**
     * Decodes a file that is not too large; whatever a decoder does with a broken one becomes an error that says so.
     */
    static <T> T decode(Path file, PictureFormat format, Decoding<T> decoding) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream input = SealedPictures.imageStream(file)) {
            reader.setInput(input, true, true);
            requireModest(file, reader.getWidth(0), reader.getHeight(0));
            return decoding.by(reader);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw broken(file, format, broken);
        } catch (NegativeArraySizeException | ArithmeticException | NullPointerException | ClassCastException broken) {
            // What the decoders do with some broken files.
            throw broken(file, format, broken);
        } catch (OutOfMemoryError tooLarge) {
            throw new PictureException(file, "needs more memory than there is: make it smaller", tooLarge);
        } finally {
            reader.dispose();
        }
    }

    private static void requireModest(Path file, int width, int height) {
        if ((long) width * height > MAX_PIXELS) {
            throw new PictureException(
                    file,
                    "has %,d x %,d pixels; up to %,d million can be read: make it smaller"
                            .formatted(width, height, MAX_PIXELS / 1_000_000));
        }
    }

    private static PictureException broken(Path file, PictureFormat format, Exception fault) {
        return new PictureException(file, "is a broken or unusual " + format + ": " + fault.getMessage(), fault);
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}

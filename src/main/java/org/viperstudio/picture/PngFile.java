package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.viperstudio.network.Picture;

/** Writes and reads PNG files with text chunks, such as the settings that made the picture. */
public final class PngFile {
    /** The signature and the header chunk, after which texts may stand. */
    private static final int HEAD_BYTES = 8 + PngChunk.FRAME_BYTES + 13;

    private PngFile() {}

    /**
     * Writes an image; the file appears whole or not at all.
     *
     * @param texts by keyword, each of 1 to 79 Latin-1 characters
     * @throws PictureException if it cannot be written
     */
    public static void write(Path file, BufferedImage image, Map<String, String> texts) {
        byte[] png = bytes(image, texts);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, png);
            rename(part, file);
        } catch (IOException failure) {
            part.toFile().delete();
            throw PictureException.unwritable(file, failure);
        }
    }

    /** Writes a network's picture; see {@link #write(Path, BufferedImage, Map)}. */
    public static void write(Path file, Picture picture, Map<String, String> texts) {
        write(file, Pixels.image(picture), texts);
    }

    /** Writes pixels of a screen; see {@link #write(Path, BufferedImage, Map)}. */
    public static void write(Path file, Raster raster, Map<String, String> texts) {
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
        write(file, image, texts);
    }

    /**
     * The texts in a PNG by keyword; the first counts where one stands twice. Nothing is decoded.
     *
     * @throws PictureException if it is no PNG, is cut short, or a text's checksum is wrong
     */
    public static Map<String, String> texts(Path file) {
        return PngTextReader.read(file);
    }

    /**
     * Writes a PNG anew with these texts and no other.
     *
     * @throws PictureException if one cannot be read or the other cannot be written
     */
    public static void copy(Path from, Path to, Map<String, String> texts) {
        write(to, PictureFile.read(from), texts);
    }

    /** A whole PNG file of a network's picture, texts inside. */
    public static byte[] bytes(Picture picture, Map<String, String> texts) {
        return bytes(Pixels.image(picture), texts);
    }

    /** A whole PNG file of an opaque raster, texts inside. */
    public static byte[] bytes(Raster opaque, Map<String, String> texts) {
        return bytes(Pixels.image(opaque), texts);
    }

    private static byte[] bytes(BufferedImage image, Map<String, String> texts) {
        byte[] png = encoded(image);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(png.length);
        whole.write(png, 0, HEAD_BYTES);
        texts.forEach((keyword, text) ->
                whole.writeBytes(new PngText(keyword, text).chunk().bytes()));
        whole.write(png, HEAD_BYTES, png.length - HEAD_BYTES);
        return whole.toByteArray();
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // Pictures of a profile with a password are nowhere in clear but in memory.
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static void rename(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusualFileSystem) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

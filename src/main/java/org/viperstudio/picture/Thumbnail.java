package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small pictures for lists. */
public final class Thumbnail {
    private Thumbnail() {}

    /**
     * A JPEG of the whole picture.
     *
     * @param longestEdge in pixels; a smaller picture keeps its size
     * @throws PictureException if the picture cannot be read
     */
    public static byte[] jpeg(Path picture, int longestEdge) {
        BufferedImage image = PictureFile.read(picture);
        double scale = Math.min(1, (double) longestEdge / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        // Not by way of a temporary file: the picture may be encrypted.
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(jpeg)) {
            ImageIO.write(Pixels.cropped(image, width, height), "jpg", output);
        } catch (IOException failure) {
            throw new PictureException(picture, "has no thumbnail: " + failure.getMessage(), failure);
        }
        return jpeg.toByteArray();
    }
}

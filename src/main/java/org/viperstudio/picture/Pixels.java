package org.viperstudio.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.viperstudio.network.Picture;

/** Converts between the networks' pictures, [3, height, width] in -1..1, and images of 8 bits a channel. */
public final class Pixels {
    private static final int BLUE_MASK = 0xFF;
    private static final int OPAQUE = 0xFF << 24;

    private Pixels() {}

    /** The image of a picture; values beyond -1..1 are drawn into it. */
    public static BufferedImage image(Picture picture) {
        return image(raster(picture));
    }

    /** The image of an opaque raster. */
    public static BufferedImage image(Raster raster) {
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
        return image;
    }

    /** The raster of a picture; values beyond -1..1 are drawn into it. */
    public static Raster raster(Picture picture) {
        int area = picture.width() * picture.height();
        int[] pixels = new int[area];
        for (int i = 0; i < area; i++) {
            int red = level(picture.values()[i]);
            int green = level(picture.values()[area + i]);
            int blue = level(picture.values()[2 * area + i]);
            pixels[i] = OPAQUE | red << 16 | green << 8 | blue;
        }
        return new Raster(picture.width(), picture.height(), pixels);
    }

    /** The raster of an image, on black where it is transparent. */
    public static Raster raster(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new Raster(image.getWidth(), image.getHeight(), pixels);
    }

    /** The picture of an image. */
    public static Picture picture(BufferedImage image) {
        int area = image.getWidth() * image.getHeight();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        float[] values = new float[3 * area];
        for (int i = 0; i < area; i++) {
            values[i] = value(pixels[i] >> 16);
            values[area + i] = value(pixels[i] >> 8);
            values[2 * area + i] = value(pixels[i]);
        }
        return new Picture(values, image.getHeight(), image.getWidth());
    }

    /** The middle of an image, as much of it as has the wanted shape, at the wanted size. */
    public static BufferedImage cropped(BufferedImage image, int width, int height) {
        double scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int cropWidth = Math.clamp(Math.round(width / scale), 1, image.getWidth());
        int cropHeight = Math.clamp(Math.round(height / scale), 1, image.getHeight());
        int left = (image.getWidth() - cropWidth) / 2;
        int top = (image.getHeight() - cropHeight) / 2;
        return resized(image.getSubimage(left, top, cropWidth, cropHeight), width, height);
    }

    /** Halves as often as it can, which averages all pixels, before the last, cubic step. */
    static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            int halfWidth = current.getWidth() / 2;
            int halfHeight = current.getHeight() / 2;
            current = drawn(current, halfWidth, halfHeight, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return drawn(current, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    static BufferedImage drawn(BufferedImage image, int width, int height, Object interpolation) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return drawn;
    }

    private static int level(float value) {
        return Math.round((Math.clamp(value, -1f, 1f) + 1) * 127.5f);
    }

    private static float value(int level) {
        return (level & BLUE_MASK) / 127.5f - 1;
    }
}

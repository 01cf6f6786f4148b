package org.viperstudio.picture;

import java.awt.image.BufferedImage;

/**
 * The EXIF orientation of a picture, 1 (upright) to 8.
 *
 * @param code tag 0x0112; any other value counts as upright
 */
record Orientation(int code) {
    static final Orientation UPRIGHT = new Orientation(1);

    /** Whether what was stored as width is seen as height. */
    boolean turned() {
        return code >= 5 && code <= 8;
    }

    /** The image as it was seen. */
    BufferedImage upright(BufferedImage image) {
        if (code < 2 || code > 8) {
            return image;
        }
        boolean turned = turned();
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                upright.setRGB(x, y, source(image, x, y));
            }
        }
        return upright;
    }

    /** The pixel of the image as stored that is seen at (x, y). */
    private int source(BufferedImage image, int x, int y) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return switch (code) {
            case 2 -> image.getRGB(right - x, y);
            case 3 -> image.getRGB(right - x, bottom - y);
            case 4 -> image.getRGB(x, bottom - y);
            case 5 -> image.getRGB(y, x);
            case 6 -> image.getRGB(y, bottom - x);
            case 7 -> image.getRGB(right - y, bottom - x);
            default -> image.getRGB(right - y, x);
        };
    }
}

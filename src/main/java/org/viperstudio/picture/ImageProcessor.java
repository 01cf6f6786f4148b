package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.viperstudio.model.config.ImageProcessorConfig;
import org.viperstudio.network.Picture;

/**
 * Resizes and normalises pictures for a vision model, as the official image processors do.
 *
 * <p>IDEFICS2 sees a whole picture: no side longer than it says, then none shorter than it says (which may stretch it).
 * CLIP sees the square in the middle.
 */
public record ImageProcessor(ImageProcessorConfig config) {
    private static final int LEVEL = 0xFF;

    /**
     * Reads a picture for the model.
     *
     * @throws PictureException if the file is missing, broken, of no known format, or too large to decode
     */
    public Picture read(Path file, Transparency transparency) {
        return normalised(fitted(PillowFile.read(file, transparency)));
    }

    /** The levels before normalisation, [3, height, width] in 0..255. */
    int[] levels(Path file, Transparency transparency) {
        return levels(fitted(PillowFile.read(file, transparency)));
    }

    private BufferedImage fitted(BufferedImage image) {
        BufferedImage resized = image;
        if (config.resizes()) {
            int[] size = config.longestEdge().isPresent() ? within(image) : around(image);
            if ((long) size[0] * size[1] > PictureFile.MAX_PIXELS) {
                throw new IllegalArgumentException("a picture of %d x %d is too narrow to be looked at: cut it"
                        .formatted(image.getWidth(), image.getHeight()));
            }
            resized = PillowResize.resized(image, size[0], size[1], PillowFilter.of(config.filter()));
        }
        return config.crop().isPresent() ? middle(resized, config.crop().getAsInt()) : resized;
    }

    /** Width and height under the longest edge, and then over the shortest. */
    private int[] within(BufferedImage image) {
        int longest = config.longestEdge().orElseThrow();
        int width = image.getWidth();
        int height = image.getHeight();
        double aspect = (double) width / height;
        if (width >= height && width > longest) {
            width = longest;
            height = (int) (width / aspect);
        } else if (height > width && height > longest) {
            height = longest;
            width = (int) (height * aspect);
        }
        return new int[] {Math.max(width, config.shortestEdge()), Math.max(height, config.shortestEdge())};
    }

    /** Width and height, of which the shorter is the shortest edge. */
    private int[] around(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int edge = config.shortestEdge();
        int longer = (int) ((double) (edge * (long) Math.max(width, height)) / Math.min(width, height));
        return width <= height ? new int[] {edge, longer} : new int[] {longer, edge};
    }

    /** The middle square; black where the image is smaller. */
    private static BufferedImage middle(BufferedImage image, int side) {
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int left = Math.floorDiv(image.getWidth() - side, 2);
        int top = Math.floorDiv(image.getHeight() - side, 2);
        for (int y = Math.max(0, -top); y < Math.min(side, image.getHeight() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(side, image.getWidth() - left); x++) {
                square.setRGB(x, y, image.getRGB(left + x, top + y));
            }
        }
        return square;
    }

    private Picture normalised(BufferedImage image) {
        int[] levels = levels(image);
        int area = image.getWidth() * image.getHeight();
        float[] values = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            float mean = config.mean().get(i / area).floatValue();
            float deviation = config.deviation().get(i / area).floatValue();
            values[i] = ((float) (levels[i] * config.rescale()) - mean) / deviation;
        }
        return new Picture(values, image.getHeight(), image.getWidth());
    }

    private static int[] levels(BufferedImage image) {
        int area = image.getWidth() * image.getHeight();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] levels = new int[3 * area];
        for (int i = 0; i < area; i++) {
            levels[i] = pixels[i] >> 16 & LEVEL;
            levels[area + i] = pixels[i] >> 8 & LEVEL;
            levels[2 * area + i] = pixels[i] & LEVEL;
        }
        return levels;
    }
}

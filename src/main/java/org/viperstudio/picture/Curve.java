package org.viperstudio.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line through points, with the ends of both axes in numbers. */
public final class Curve {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 60;
    private static final float FONT_SIZE = 14;
    private static final Color GROUND = new Color(0xF7F6F3);
    private static final Color INK = new Color(0x3A3A3A);
    private static final Color LINE = new Color(0xB0562C);

    private Curve() {}

    /**
     * Writes a curve as a PNG.
     *
     * @param points x and y of each, x rising; nothing is drawn of fewer than two
     * @throws PictureException if it cannot be written
     */
    public static void write(Path file, String title, List<double[]> points) {
        PngFile.write(file, of(title, points), Map.of());
    }

    static BufferedImage of(String title, List<double[]> points) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Lettering letters = new Lettering(canvas, FONT_SIZE);
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(INK);
        letters.write(title, MARGIN, 30);
        canvas.drawLine(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
        canvas.drawLine(MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN);
        if (points.size() > 1) {
            draw(canvas, letters, points);
        }
        canvas.dispose();
        return image;
    }

    private static void draw(Graphics2D canvas, Lettering letters, List<double[]> points) {
        double left = points.getFirst()[0];
        double right = points.getLast()[0];
        double low = points.stream().mapToDouble(p -> p[1]).min().orElseThrow();
        double high = points.stream().mapToDouble(p -> p[1]).max().orElseThrow();
        letters.write(number(left), MARGIN, HEIGHT - MARGIN + 22);
        letters.write(number(right), WIDTH - MARGIN - 40, HEIGHT - MARGIN + 22);
        letters.write(number(high), 6, MARGIN + 6);
        letters.write(number(low), 6, HEIGHT - MARGIN);
        Path2D line = new Path2D.Double();
        for (double[] point : points) {
            double x = MARGIN + (point[0] - left) / (right - left) * (WIDTH - 2 * MARGIN);
            double y = HEIGHT - MARGIN - (point[1] - low) / Math.max(1e-12, high - low) * (HEIGHT - 2 * MARGIN);
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        canvas.setColor(LINE);
        canvas.setStroke(new BasicStroke(1.5f));
        canvas.draw(line);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}

package org.viperstudio.preference.vision;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.viperstudio.network.Picture;

/** Measures the pixels of one picture in OKLab. */
final class PictureMeasurement {
    private static final int BORDER = 8;
    private static final double GREY = 0.035;
    private static final double VIVID = 0.17;
    private static final double EDGE = 0.08;

    private final int width;
    private final int height;
    private final OkLab[] pixels;

    PictureMeasurement(Picture picture) {
        width = picture.width();
        height = picture.height();
        int area = width * height;
        pixels = new OkLab[area];
        float[] values = picture.values();
        for (int i = 0; i < area; i++) {
            pixels[i] = OkLab.ofSrgb(unit(values[i]), unit(values[area + i]), unit(values[2 * area + i]));
        }
    }

    private static double unit(float value) {
        return Math.clamp((value + 1.0) / 2, 0, 1);
    }

    PictureStatistics statistics() {
        double mean = mean(OkLab::lightness);
        return new PictureStatistics(
                mean,
                Math.sqrt(mean(pixel -> Math.pow(pixel.lightness() - mean, 2))),
                mean(OkLab::chroma),
                mean(pixel -> pixel.chroma() > VIVID ? 1 : 0),
                mean(pixel -> pixel.chroma() < GREY ? 1 : 0),
                warm(),
                hues(),
                edges(),
                grain(),
                symmetry(mean),
                border());
    }

    private double mean(ToDoubleFunction<OkLab> measure) {
        return Arrays.stream(pixels).mapToDouble(measure).average().orElse(0);
    }

    private double warm() {
        double all = mean(OkLab::chroma);
        double warm = mean(pixel -> pixel.hue() < 115 || pixel.hue() > 330 ? pixel.chroma() : 0);
        return all < GREY / 2 ? 0.5 : warm / all;
    }

    private double[] hues() {
        double[] hues = new double[PictureStatistics.HUES];
        double sum = 0;
        for (OkLab pixel : pixels) {
            double weight = Math.max(0, pixel.chroma() - GREY);
            hues[(int) (pixel.hue() * PictureStatistics.HUES / 360) % PictureStatistics.HUES] += weight;
            sum += weight;
        }
        for (int i = 0; i < PictureStatistics.HUES; i++) {
            hues[i] = sum == 0 ? 0 : hues[i] / sum;
        }
        return hues;
    }

    private double step(int x, int y) {
        double here = pixels[y * width + x].lightness();
        return Math.max(
                Math.abs(pixels[y * width + x + 1].lightness() - here),
                Math.abs(pixels[(y + 1) * width + x].lightness() - here));
    }

    private double edges() {
        double strong = 0;
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                strong += step(x, y) > EDGE ? 1 : 0;
            }
        }
        return strong / ((width - 1) * (height - 1));
    }

    private double grain() {
        double sum = 0;
        int count = 0;
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                double step = step(x, y);
                sum += step <= EDGE ? step : 0;
                count += step <= EDGE ? 1 : 0;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double symmetry(double mean) {
        double both = 0;
        double all = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double left = pixels[y * width + x].lightness() - mean;
                double right = pixels[y * width + width - 1 - x].lightness() - mean;
                both += left * right;
                all += left * left;
            }
        }
        return all == 0 ? 1 : both / all;
    }

    private double border() {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x < BORDER || y < BORDER || x >= width - BORDER || y >= height - BORDER) {
                    sum += pixels[y * width + x].lightness();
                    count++;
                }
            }
        }
        return sum / count;
    }
}

package org.viperstudio.preference.look;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.PictureFile;

/**
 * What was measured of a picture, in its middle square, at 96 pixels.
 *
 * @param lightness mean, 0 to 1
 * @param lightnessSpread standard deviation
 * @param chroma mean colourfulness
 * @param vivid share of very colourful pixels
 * @param grey share of pixels without colour
 * @param warm share of the colour that is red to yellow, 0 to 1; 0.5 where there is no colour
 * @param hues share of the colour in each of twelve parts of the circle, from 0 degrees on
 * @param edges share of pixels at a strong edge
 * @param grain mean difference of neighbours where there is no edge
 * @param symmetry likeness of left and right, -1 to 1
 * @param borderLightness mean lightness at the border
 */
record Look(
        double lightness,
        double lightnessSpread,
        double chroma,
        double vivid,
        double grey,
        double warm,
        double[] hues,
        double edges,
        double grain,
        double symmetry,
        double borderLightness) {
    static final int HUES = 12;
    /** The size of the pictures that are measured. */
    static final int SIDE = 96;

    private static final int BORDER = 8;
    private static final double GREY = 0.035;
    private static final double VIVID = 0.17;
    private static final double EDGE = 0.08;

    /** @throws org.viperstudio.picture.PictureException if the picture cannot be read */
    static Look of(Path file) {
        return of(PictureFile.read(file, SIDE, SIDE));
    }

    static Look of(Picture picture) {
        return new Measuring(picture).look();
    }

    /** The numbers by which two pictures are compared, each of about the same weight; shape [8 + 12]. */
    double[] features() {
        double[] plain = {
            lightness * 4,
            lightnessSpread * 8,
            chroma * 12,
            warm * 2,
            edges * 5,
            grain * 40,
            grey * 2,
            borderLightness * 2
        };
        double[] all = Arrays.copyOf(plain, plain.length + HUES);
        for (int i = 0; i < HUES; i++) {
            all[plain.length + i] = Math.sqrt(hues[i]) * 1.2 * Math.min(1, chroma * 12);
        }
        return all;
    }

    private static final class Measuring {
        private final int width;
        private final int height;
        private final OkLab[] pixels;

        Measuring(Picture picture) {
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

        Look look() {
            double mean = mean(OkLab::lightness);
            return new Look(
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
            double[] hues = new double[HUES];
            double sum = 0;
            for (OkLab pixel : pixels) {
                double weight = Math.max(0, pixel.chroma() - GREY);
                hues[(int) (pixel.hue() * HUES / 360) % HUES] += weight;
                sum += weight;
            }
            for (int i = 0; i < HUES; i++) {
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
}

package org.viperstudio.preference.vision;

import java.nio.file.Path;
import java.util.Arrays;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.PictureFile;

/**
 * Statistics of a picture's colours and texture, measured in OKLab on a small square version ({@value #SIDE} pixels a
 * side).
 *
 * @param lightness mean, 0..1
 * @param lightnessSpread standard deviation of the lightness
 * @param chroma mean
 * @param vivid share of pixels of high chroma, 0..1
 * @param grey share of pixels of hardly any chroma, 0..1
 * @param warm share of the chroma in hues from red to yellow, 0..1; 0.5 where there is no colour
 * @param hues share of the chroma in each sector of the hue circle from 0 degrees on, [{@value #HUES}]
 * @param edges share of pixels at a strong edge, 0..1
 * @param grain mean difference in lightness between neighbours where there is no edge
 * @param symmetry correlation of lightness with the mirror image, -1..1
 * @param borderLightness mean lightness at the border, 0..1
 */
record PictureStatistics(
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
    /** How many sectors of the hue circle are told apart. */
    static final int HUES = 12;

    /** The side of the pictures that are measured, in pixels. */
    static final int SIDE = 96;

    /** @throws org.viperstudio.picture.PictureException if the picture cannot be read */
    static PictureStatistics of(Path file) {
        return of(PictureFile.read(file, SIDE, SIDE));
    }

    static PictureStatistics of(Picture picture) {
        return new PictureMeasurement(picture).statistics();
    }

    /**
     * A feature vector whose Euclidean distance compares two pictures, [8 + {@value #HUES}]; each number weighs about
     * the same.
     */
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
}

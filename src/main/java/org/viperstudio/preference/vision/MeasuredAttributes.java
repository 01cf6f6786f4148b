package org.viperstudio.preference.vision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viperstudio.network.Picture;

/** The catalogue's attributes that follow from a picture's statistics, and its main colours. In doubt it names none. */
public final class MeasuredAttributes {
    /** Names of hues where they are colourful enough, by where they begin on the circle, in degrees. */
    private static final TreeMap<Double, String> HUE_NAMES = new TreeMap<>(Map.of(
            0.0, "pink", 15.0, "red", 48.0, "orange", 85.0, "yellow", 118.0, "green", 170.0, "teal", 220.0, "blue",
            290.0, "purple", 335.0, "pink"));

    /** The share of the chroma above which a colour counts as one of a picture's. */
    private static final double SHARE = 0.3;

    private MeasuredAttributes() {}

    /**
     * What a picture file shows.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    public static List<String> of(Path file) {
        return of(PictureStatistics.of(file));
    }

    /** What a picture shows. */
    public static List<String> of(Picture picture) {
        return of(PictureStatistics.of(picture));
    }

    static List<String> of(PictureStatistics picture) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        addColours(picture, shown);
        addTones(picture, shown);
        addStructure(picture, shown);
        return shown.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void addColours(PictureStatistics picture, Map<String, Boolean> shown) {
        boolean colour = picture.grey() < 0.7;
        shown.put("black and white", picture.grey() > 0.93);
        shown.put("vivid colours", picture.vivid() > 0.35);
        shown.put("muted colours", colour && picture.vivid() < 0.03 && picture.chroma() < 0.075);
        shown.put("warm colours", colour && picture.warm() > 0.8);
        shown.put("cool colours", colour && picture.warm() < 0.2);
        shown.put(
                "pastel colours",
                colour && picture.lightness() > 0.78 && picture.chroma() < 0.11 && picture.vivid() < 0.1);
        shown.put("rainbow colours", picture.vivid() > 0.2 && Collections.max(hues(picture)) < 0.25);
    }

    private static void addTones(PictureStatistics picture, Map<String, Boolean> shown) {
        shown.put("low-key tones", picture.lightness() < 0.38);
        shown.put("high-key tones", picture.lightness() > 0.82);
        shown.put("high contrast", picture.lightnessSpread() > 0.26);
        shown.put("low contrast", picture.lightnessSpread() < 0.09);
        shown.put("dark background", picture.borderLightness() < 0.3);
        shown.put("pale background", picture.borderLightness() > 0.88);
    }

    private static void addStructure(PictureStatistics picture, Map<String, Boolean> shown) {
        shown.put("symmetrical composition", picture.symmetry() > 0.8);
        shown.put("intricate detail", picture.edges() > 0.5);
        shown.put("minimal composition", picture.edges() < 0.06);
        shown.put("grainy", picture.grain() > 0.024 && picture.edges() < 0.5);
        shown.put("smooth", picture.grain() < 0.006);
    }

    /** The plain names of a picture's main colours, the strongest first; none for a grey picture. */
    public static List<String> colours(Path file) {
        PictureStatistics picture = PictureStatistics.of(file);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < PictureStatistics.HUES; i++) {
            double middle = (i + 0.5) * 360 / PictureStatistics.HUES;
            shares.merge(HUE_NAMES.floorEntry(middle).getValue(), picture.hues()[i], Double::sum);
        }
        return picture.grey() > 0.9
                ? List.of()
                : shares.entrySet().stream()
                        .filter(entry -> entry.getValue() > SHARE)
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static List<Double> hues(PictureStatistics picture) {
        List<Double> hues = new ArrayList<>();
        for (double share : picture.hues()) {
            hues.add(share);
        }
        return hues;
    }
}

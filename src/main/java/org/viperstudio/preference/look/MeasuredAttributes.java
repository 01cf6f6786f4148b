package org.viperstudio.preference.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viperstudio.network.Picture;

/** The catalogue's attributes that can be measured, and the colours that a picture is made of. Errs on the side of silence. */
public final class MeasuredAttributes {
    /** Names of hues where they are colourful enough, by where they begin on the circle, in degrees. */
    private static final TreeMap<Double, String> HUE_NAMES = new TreeMap<>(Map.of(
            0.0, "pink", 15.0, "red", 48.0, "orange", 85.0, "yellow", 118.0, "green", 170.0, "teal", 220.0, "blue",
            290.0, "purple", 335.0, "pink"));

    private static final double SHARE = 0.3;

    private MeasuredAttributes() {}

    /**
     * What a picture file shows.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    public static List<String> of(Path file) {
        return of(Look.of(file));
    }

    /** What a picture shows. */
    public static List<String> of(Picture picture) {
        return of(Look.of(picture));
    }

    static List<String> of(Look look) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        shown.put("black and white", look.grey() > 0.93);
        boolean colour = look.grey() < 0.7;
        shown.put("vivid colours", look.vivid() > 0.35);
        shown.put("muted colours", colour && look.vivid() < 0.03 && look.chroma() < 0.075);
        shown.put("warm colours", colour && look.warm() > 0.8);
        shown.put("cool colours", colour && look.warm() < 0.2);
        shown.put("pastel colours", colour && look.lightness() > 0.78 && look.chroma() < 0.11 && look.vivid() < 0.1);
        shown.put("rainbow colours", look.vivid() > 0.2 && Collections.max(hues(look)) < 0.25);
        shown.put("low-key tones", look.lightness() < 0.38);
        shown.put("high-key tones", look.lightness() > 0.82);
        shown.put("high contrast", look.lightnessSpread() > 0.26);
        shown.put("low contrast", look.lightnessSpread() < 0.09);
        shown.put("dark background", look.borderLightness() < 0.3);
        shown.put("pale background", look.borderLightness() > 0.88);
        shown.put("symmetrical composition", look.symmetry() > 0.8);
        shown.put("intricate detail", look.edges() > 0.5);
        shown.put("minimal composition", look.edges() < 0.06);
        shown.put("grainy", look.grain() > 0.024 && look.edges() < 0.5);
        shown.put("smooth", look.grain() < 0.006);
        List<String> attributes = new ArrayList<>();
        shown.forEach((name, is) -> {
            if (is) {
                attributes.add(name);
            }
        });
        return List.copyOf(attributes);
    }

    /** The colours that a picture file is made of, the strongest first, by their plain names. */
    public static List<String> colours(Path file) {
        Look look = Look.of(file);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < Look.HUES; i++) {
            double middle = (i + 0.5) * 360 / Look.HUES;
            shares.merge(HUE_NAMES.floorEntry(middle).getValue(), look.hues()[i], Double::sum);
        }
        return look.grey() > 0.9
                ? List.of()
                : shares.entrySet().stream()
                        .filter(entry -> entry.getValue() > SHARE)
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static List<Double> hues(Look look) {
        List<Double> hues = new ArrayList<>();
        for (double share : look.hues()) {
            hues.add(share);
        }
        return hues;
    }
}

package org.viperstudio.gallery.colour;

import java.util.List;
import org.viperstudio.gallery.noise.Numerics;

/**
 * A set of colours to which a picture's colours are drawn in OKLab: lightness stays (within a range), hue and chroma
 * move to a soft mixture of the nearest anchors.
 *
 * @param anchors the palette's colours; the last is the accent, which main objects prefer
 * @param strength 0 leaves colours alone, 1 uses the palette's only
 * @param dark lightness of the darkest tone
 * @param light lightness of the lightest tone
 * @param sharp how decidedly a colour goes to one anchor: 1 soft, 4 hard
 */
public record Palette(List<Lab> anchors, float strength, float dark, float light, float sharp) {

    public static Palette of(float dark, float light, float sharp, int... hex) {
        List<Lab> anchors = java.util.Arrays.stream(hex).mapToObj(Lab::hex).toList();
        return new Palette(anchors, 0.95f, dark, light, sharp);
    }

    /** @param accent how strongly the last anchor attracts here, 0 for the background, about 0.2 for main objects */
    public Lab map(Lab colour, float accent) {
        float a = 0;
        float b = 0;
        float sum = 0;
        for (int k = 0; k < anchors.size(); k++) {
            Lab anchor = anchors.get(k);
            float pull = k == anchors.size() - 1 ? accent : 0;
            float weight = Numerics.exp(-sharp * 14 * (distance(colour, anchor) - pull));
            a += weight * anchor.a();
            b += weight * anchor.b();
            sum += weight;
        }
        float lightness = Numerics.mix(dark, light, Numerics.unit(colour.l()));
        float body = Numerics.smoothstep(0, 0.3f, lightness) * Numerics.smoothstep(1.04f, 0.8f, lightness);
        Lab mapped = new Lab(lightness, a / sum * body, b / sum * body);
        return colour.mix(mapped, strength);
    }

    private static float distance(Lab colour, Lab anchor) {
        float da = colour.a() - anchor.a() * 0.7f;
        float db = colour.b() - anchor.b() * 0.7f;
        float dl = colour.l() - anchor.l();
        return 6 * (da * da + db * db) + 0.9f * dl * dl;
    }
}

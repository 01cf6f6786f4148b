package org.viperstudio.gallery.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.viperstudio.gallery.medium.Manner;
import org.viperstudio.gallery.medium.Media;
import org.viperstudio.gallery.medium.Medium;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.scene.Framing;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Stage;

/** How a picture is to look: collected from its attributes one after another, then used once. */
final class Look {
    private Light light = Light.MIDDAY;
    private boolean lightGiven;
    private Framing framing = Framing.PLAIN;
    private float clutter = 1;
    private Season season = Season.SUMMER;
    private Manner manner = Manner.PLAIN;
    private @Nullable Medium medium;
    private Medium usual = Media.DIGITAL;
    private final List<Pass> palettes = new ArrayList<>();
    private final List<UnaryOperator<Light>> lightChanges = new ArrayList<>();
    private final List<Pass> warps = new ArrayList<>();
    private final List<Pass> tones = new ArrayList<>();
    private final List<Pass> patterns = new ArrayList<>();
    private final List<Finish> finishes = new ArrayList<>();

    Look light(Light given) {
        light = given;
        lightGiven = true;
        return this;
    }

    /** Changes the light, whichever was given, after all attributes are read. */
    Look relight(UnaryOperator<Light> change) {
        lightChanges.add(change);
        lightGiven = true;
        return this;
    }

    Look frame(UnaryOperator<Framing> change) {
        framing = change.apply(framing);
        return this;
    }

    Look clutter(float amount) {
        clutter = amount;
        return this;
    }

    Look season(Season given) {
        season = given;
        return this;
    }

    Look hand(UnaryOperator<Manner> change) {
        manner = change.apply(manner);
        return this;
    }

    Look medium(Medium given) {
        medium = given;
        return this;
    }

    /** The medium unless another is asked for: what a style is usually made with. */
    Look usually(Medium given) {
        usual = given;
        return this;
    }

    /** A palette: seen by the medium, or laid over its result where the medium sees tones only. */
    Look palette(Pass pass) {
        palettes.add(pass);
        return this;
    }

    Look warp(Pass pass) {
        warps.add(pass);
        return this;
    }

    Look tone(Pass pass) {
        tones.add(pass);
        return this;
    }

    Look pattern(Pass pass) {
        patterns.add(pass);
        return this;
    }

    Look finish(Finish finish) {
        finishes.add(finish);
        return this;
    }

    Stage stage(Generator random) {
        Light changed = light;
        for (UnaryOperator<Light> change : lightChanges) {
            changed = change.apply(changed);
        }
        return new Stage(random, changed, lightGiven, framing, clutter, season);
    }

    /** All that is done before the medium: warps, then patterns, then tones, so that colours have the last word. */
    List<Pass> passes() {
        List<Pass> all = new ArrayList<>(warps);
        all.addAll(patterns);
        if (!medium().monochrome()) {
            all.addAll(palettes);
        }
        all.addAll(tones);
        return all;
    }

    /** Palettes that tint the finished picture. */
    List<Pass> tints() {
        return medium().monochrome() ? palettes : List.of();
    }

    List<Finish> finishes() {
        return finishes;
    }

    Manner manner() {
        return manner;
    }

    Medium medium() {
        return medium == null ? usual : medium;
    }
}

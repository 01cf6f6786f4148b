package org.viperstudio.gallery.paint;

import java.util.List;
import java.util.SequencedMap;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;
import org.viperstudio.gallery.scene.Renderer;
import org.viperstudio.gallery.subject.Subject;

/** Where a picture is made: scene, layers, passes, medium, finishes, in this order. */
public final class Easel {
    private Easel() {}

    public static Canvas paint(Subject subject, List<String> attributes, long seed, int width, int height) {
        Look look = new Look();
        attributes.forEach(name -> Effects.named(name).accept(look));
        Generator random = new Generator(seed);
        Layers layers = Renderer.render(subject.build(look.stage(random.fork("scene"))), width, height);
        int step = 0;
        for (Pass pass : look.passes()) {
            layers = pass.apply(layers, random.fork("pass" + step++));
        }
        Canvas picture = look.medium().paint(layers, look.manner(), random.fork("medium"));
        for (Pass tint : look.tints()) {
            picture = tint.apply(layers.withColour(picture), random).colour();
        }
        for (Finish finish : look.finishes()) {
            finish.apply(picture, layers, random.fork("finish" + step++));
        }
        return picture;
    }

    /** The known attributes with the category of each. */
    public static SequencedMap<String, String> attributes() {
        return Effects.categories();
    }
}

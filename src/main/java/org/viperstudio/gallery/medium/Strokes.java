package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/**
 * Stroke-based painting from coarse to fine with curved strokes (after Hertzmann 1998): strokes start where the canvas
 * differs most from what is to be seen, run along the orientation field and end where the colour no longer fits.
 */
final class Strokes {
    private final Layers layers;
    private final Orientation flow;
    private final Generator random;
    final Canvas canvas;
    final Plane relief;
    private final Brush.Path path = new Brush.Path();

    Strokes(Layers layers, Orientation flow, Canvas canvas, Generator random) {
        this.layers = layers;
        this.flow = flow;
        this.canvas = canvas;
        this.relief = new Plane(canvas.width, canvas.height);
        this.random = random;
    }

    /**
     * One coat of strokes.
     *
     * @param radius half the stroke's width in pixels
     * @param length the stroke's length in pixels
     * @param spacing distance of strokes relative to the radius
     * @param threshold strokes are laid where the canvas is wrong by more than this (0: everywhere)
     * @param wander how much each stroke's colour strays, 0..1
     * @param strict true where strokes must not run from one object onto another
     */
    record Coat(float radius, float length, float spacing, float threshold, float wander, boolean strict) {}

    void coat(Coat coat, Brush brush) {
        Canvas wanted = layers.colour().blur(coat.radius() * 0.45f);
        float step = Math.max(1.2f, coat.radius() * coat.spacing());
        int columns = Math.max(1, (int) (canvas.width / step));
        int rows = Math.max(1, (int) (canvas.height / step));
        int[] order = shuffled(columns * rows);
        for (int cell : order) {
            float x = (cell % columns + random.next()) * canvas.width / columns;
            float y = (cell / columns + random.next()) * canvas.height / rows;
            stroke(wanted, coat, brush, x, y);
        }
    }

    private int[] shuffled(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private int index(float x, float y) {
        int i = Math.max(0, Math.min(canvas.width - 1, (int) (x + 0.5f)));
        int j = Math.max(0, Math.min(canvas.height - 1, (int) (y + 0.5f)));
        return j * canvas.width + i;
    }

    private void stroke(Canvas wanted, Coat coat, Brush brush, float x, float y) {
        int i = index(x, y);
        Lab colour = wanted.get(i);
        if (coat.threshold() > 0 && colour.distance(canvas.get(i)) < coat.threshold()) {
            return;
        }
        trail(wanted, coat, colour, x, y);
        if (path.count < 2) {
            return;
        }
        float w = coat.wander();
        float radius = coat.radius() * random.between(0.8f, 1.15f);
        Lab strayed = new Lab(
                colour.l() + 0.07f * w * random.signed(),
                colour.a() + 0.035f * w * random.signed(),
                colour.b() + 0.035f * w * random.signed());
        brush.lay(canvas, relief, new Brush.Stroke(path, radius, strayed, random.noiseSeed()));
    }

    private void trail(Canvas wanted, Coat coat, Lab colour, float startX, float startY) {
        int steps = Brush.Path.POINTS - 2;
        float step = coat.length() / steps;
        int object = layers.objects()[index(startX, startY)];
        float sign = random.chance(0.5f) ? 1 : -1;
        float px = flow.dx(startX, startY) * sign;
        float py = flow.dy(startX, startY) * sign;
        float x = startX - px * coat.length() * 0.3f;
        float y = startY - py * coat.length() * 0.3f;
        if (coat.strict() && layers.objects()[index(x, y)] != object) {
            x = startX;
            y = startY;
        }
        path.start(x, y);
        for (int k = 0; k < steps; k++) {
            float dx = flow.dx(x, y);
            float dy = flow.dy(x, y);
            float turn = dx * px + dy * py < 0 ? -1 : 1;
            px = Numerics.mix(px, dx * turn, 0.75f);
            py = Numerics.mix(py, dy * turn, 0.75f);
            x += px * step;
            y += py * step;
            int i = index(x, y);
            boolean wrong = wanted.get(i).distance(colour) > 0.13f;
            boolean strays = coat.strict() && layers.objects()[i] != object;
            if (k > 0 && (wrong || strays)) {
                break;
            }
            path.add(x, y);
        }
    }

    /** Lights the relief from the upper left. */
    void light(float strength) {
        int w = canvas.width;
        Plane smooth = relief.blur(0.6f * canvas.grain());
        float scale = strength * Numerics.sqrt(canvas.grain());
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < w; x++) {
                float slope = smooth.at(x + 1, y) - smooth.at(x - 1, y) + smooth.at(x, y + 1) - smooth.at(x, y - 1);
                int i = y * w + x;
                float lift = Numerics.clamp(slope * scale, -0.16f, 0.2f);
                canvas.l.data[i] = Numerics.clamp(canvas.l.data[i] + lift, 0, 1);
            }
        }
    }
}

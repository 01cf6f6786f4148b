package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Dots of nearly pure colour that mix in the eye. */
final class Pointillism implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain() * manner.width() / (float) Math.sqrt(manner.detail());
        Canvas ground = colour.blur(3 * unit);
        for (int i = 0; i < ground.size(); i++) {
            ground.lay(i, 0.86f, 0.005f, 0.03f, 0.5f);
        }
        Canvas wanted = colour.blur(0.8f * unit);
        layer(ground, wanted, 2.1f * unit, 2.9f * unit, random);
        layer(ground, wanted, 1.55f * unit, 2.3f * unit, random);
        return ground;
    }

    private static void layer(Canvas canvas, Canvas wanted, float radius, float pitch, Generator g) {
        int columns = (int) (canvas.width / pitch) + 2;
        int rows = (int) (canvas.height / pitch) + 2;
        for (int k = 0; k < columns * rows; k++) {
            float x = (k % columns + 0.35f * g.signed() + (k / columns % 2) * 0.5f) * pitch;
            float y = (k / columns + 0.35f * g.signed()) * pitch;
            Lab c = wanted.sample(x, y);
            float turn = g.bell() * 0.5f;
            float cos = Numerics.cos(turn);
            float sin = Numerics.sin(turn);
            float vivid = g.between(1.1f, 1.75f);
            float a = (c.a() * cos - c.b() * sin) * vivid + 0.018f * g.signed();
            float b = (c.a() * sin + c.b() * cos) * vivid + 0.018f * g.signed();
            dot(canvas, x, y, radius * g.between(0.8f, 1.15f), new Lab(c.l() + 0.07f * g.signed(), a, b));
        }
    }

    private static void dot(Canvas canvas, float cx, float cy, float radius, Lab colour) {
        int x1 = Math.min(canvas.width - 1, (int) (cx + radius + 1));
        int y1 = Math.min(canvas.height - 1, (int) (cy + radius + 1));
        for (int y = Math.max(0, (int) (cy - radius)); y <= y1; y++) {
            for (int x = Math.max(0, (int) (cx - radius)); x <= x1; x++) {
                float cover = Numerics.unit(radius + 0.5f - Numerics.length(x - cx, y - cy));
                canvas.lay(y * canvas.width + x, colour, cover);
            }
        }
    }
}

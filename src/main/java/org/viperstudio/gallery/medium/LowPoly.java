package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Delaunay;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Flat triangles between points that gather along edges: a Delaunay triangulation. */
final class LowPoly implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain();
        float size = 9.5f * unit * manner.width() / (float) Math.sqrt(manner.detail());
        Plane line = Edges.contours(colour.l, layers.depth(), layers.objects(), 0.6f);
        float[] points = scatter(line, size, random);
        int[] triangles = Delaunay.triangulate(points, colour.width, colour.height);
        Canvas soft = colour.blur(1.2f * unit);
        Canvas out = colour.copy();
        for (int t = 0; t < triangles.length; t += 3) {
            fill(out, soft, points, triangles[t], triangles[t + 1], triangles[t + 2], t);
        }
        return out;
    }

    private static float[] scatter(Plane line, float size, Generator g) {
        int columns = Math.max(3, (int) (line.width / size));
        int rows = Math.max(3, (int) (line.height / size));
        float[] points = new float[(columns + 1) * (rows + 1) * 2 * 2];
        int n = 0;
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                float x = c * line.width / (float) columns;
                float y = r * line.height / (float) rows;
                boolean rim = r == 0 || c == 0 || r == rows || c == columns;
                float[] p = rim ? new float[] {x, y} : toEdge(line, x, y, size, g);
                points[n++] = p[0];
                points[n++] = p[1];
                if (!rim && g.chance(0.35f)) {
                    float[] q = toEdge(line, x + size * 0.5f, y + size * 0.5f, size, g);
                    points[n++] = q[0];
                    points[n++] = q[1];
                }
            }
        }
        return java.util.Arrays.copyOf(points, n);
    }

    /** The strongest edge point of a few tries around a place. */
    private static float[] toEdge(Plane line, float x, float y, float size, Generator g) {
        float[] best = {x, y};
        float most = -1;
        for (int k = 0; k < 14; k++) {
            float px = Numerics.clamp(x + 0.48f * size * g.signed(), 1, line.width - 2);
            float py = Numerics.clamp(y + 0.48f * size * g.signed(), 1, line.height - 2);
            float v = line.at((int) px, (int) py) + 0.02f * g.next();
            if (v > most) {
                most = v;
                best = new float[] {px, py};
            }
        }
        return best;
    }

    private static void fill(Canvas out, Canvas soft, float[] p, int a, int b, int c, int number) {
        float ax = p[2 * a];
        float ay = p[2 * a + 1];
        float bx = p[2 * b];
        float by = p[2 * b + 1];
        float cx = p[2 * c];
        float cy = p[2 * c + 1];
        float mx = (ax + bx + cx) / 3;
        float my = (ay + by + cy) / 3;
        Lab mean = soft.sample(mx, my)
                .mix(soft.sample((ax + mx) / 2, (ay + my) / 2), 0.3f)
                .mix(soft.sample((bx + mx) / 2, (by + my) / 2), 0.25f)
                .mix(soft.sample((cx + mx) / 2, (cy + my) / 2), 0.2f);
        float facet = 0.06f * (Noise.cell(number, 1, 5) - 0.5f) + 0.03f * (my < ay ? 1 : -1);
        Lab flat = new Lab(Numerics.clamp(mean.l() + facet, 0.04f, 0.98f), mean.a() * 1.12f, mean.b() * 1.12f);
        int x0 = Math.max(0, (int) Math.min(ax, Math.min(bx, cx)));
        int x1 = Math.min(out.width - 1, (int) Math.max(ax, Math.max(bx, cx)) + 1);
        int y0 = Math.max(0, (int) Math.min(ay, Math.min(by, cy)));
        int y1 = Math.min(out.height - 1, (int) Math.max(ay, Math.max(by, cy)) + 1);
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                float u = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
                float v = (cx - bx) * (y - by) - (cy - by) * (x - bx);
                float w = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
                if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0)) {
                    out.set(y * out.width + x, flat);
                }
            }
        }
    }
}

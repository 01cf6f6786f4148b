package org.viperstudio.gallery.raster;

import java.util.ArrayList;
import java.util.List;

/** Delaunay triangulation by the incremental algorithm of Bowyer and Watson (1981). */
public final class Delaunay {
    private Delaunay() {}

    /** A triangle's corners and its circumscribed circle. */
    private record Triangle(int a, int b, int c, double x, double y, double squared) {}

    /**
     * @param points x, y pairs within the picture
     * @return corner indices, three for each triangle
     */
    public static int[] triangulate(float[] points, int width, int height) {
        int n = points.length / 2;
        double[] all = new double[points.length + 6];
        for (int i = 0; i < points.length; i++) {
            all[i] = points[i] + 1e-3 * ((i * 7919L) % 101) / 101;
        }
        double far = 20.0 * Math.max(width, height);
        double[] corners = {-far, -far, far, -far, 0, far};
        System.arraycopy(corners, 0, all, points.length, 6);
        List<Triangle> triangles = new ArrayList<>();
        triangles.add(circled(all, n, n + 1, n + 2));
        for (int i = 0; i < n; i++) {
            triangles = insert(all, triangles, i);
        }
        return triangles.stream()
                .filter(t -> t.a < n && t.b < n && t.c < n)
                .flatMapToInt(t -> java.util.stream.IntStream.of(t.a, t.b, t.c))
                .toArray();
    }

    private static List<Triangle> insert(double[] all, List<Triangle> triangles, int i) {
        List<Triangle> kept = new ArrayList<>(triangles.size() + 4);
        List<int[]> hole = new ArrayList<>();
        for (Triangle t : triangles) {
            double dx = all[2 * i] - t.x;
            double dy = all[2 * i + 1] - t.y;
            if (dx * dx + dy * dy < t.squared) {
                edge(hole, t.a, t.b);
                edge(hole, t.b, t.c);
                edge(hole, t.c, t.a);
            } else {
                kept.add(t);
            }
        }
        for (int[] side : hole) {
            kept.add(circled(all, side[0], side[1], i));
        }
        return kept;
    }

    /** Adds a side of the hole; a side met twice lies inside it and is taken out. */
    private static void edge(List<int[]> hole, int a, int b) {
        boolean met = hole.removeIf(side -> side[0] == b && side[1] == a || side[0] == a && side[1] == b);
        if (!met) {
            hole.add(new int[] {a, b});
        }
    }

    private static Triangle circled(double[] p, int a, int b, int c) {
        double bx = p[2 * b] - p[2 * a];
        double by = p[2 * b + 1] - p[2 * a + 1];
        double cx = p[2 * c] - p[2 * a];
        double cy = p[2 * c + 1] - p[2 * a + 1];
        double d = 2 * (bx * cy - by * cx);
        double safe = Math.abs(d) < 1e-12 ? 1e-12 : d;
        double ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / safe;
        double uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / safe;
        return new Triangle(a, b, c, p[2 * a] + ux, p[2 * a + 1] + uy, ux * ux + uy * uy);
    }
}

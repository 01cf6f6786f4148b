package org.viperstudio.gallery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.viperstudio.gallery.noise.Generator;

class DelaunayTest {
    @Test
    void trianglesCoverTheHullOnce() {
        Generator g = new Generator(3);
        float[] points = new float[84];
        float[] corners = {0, 0, 100, 0, 0, 100, 100, 100};
        for (int i = 0; i < points.length; i++) {
            points[i] = i < 8 ? corners[i] : g.between(5, 95);
        }
        int[] triangles = Delaunay.triangulate(points, 100, 100);
        double area = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            area += area(points, triangles[t], triangles[t + 1], triangles[t + 2]);
        }
        assertThat(area).isCloseTo(10_000, within(30.0));
        assertThat(triangles.length / 3).isBetween(70, 82);
    }

    private static double area(float[] p, int a, int b, int c) {
        double abx = p[2 * b] - p[2 * a];
        double aby = p[2 * b + 1] - p[2 * a + 1];
        double acx = p[2 * c] - p[2 * a];
        double acy = p[2 * c + 1] - p[2 * a + 1];
        return Math.abs(abx * acy - aby * acx) / 2;
    }
}

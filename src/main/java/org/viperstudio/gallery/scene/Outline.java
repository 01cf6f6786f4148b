package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** Signed distances to closed outlines in the plane. */
final class Outline {
    private Outline() {}

    /** Distance to a closed polygon of x, y pairs, negative inside (by the crossing rule). */
    static float polygon(float[] points, float x, float y) {
        float nearest = Float.MAX_VALUE;
        boolean inside = false;
        int n = points.length;
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            nearest = Math.min(nearest, segment(points[j], points[j + 1], points[i], points[i + 1], x, y));
            inside ^= crosses(points[j], points[j + 1], points[i], points[i + 1], x, y);
        }
        float distance = Numerics.sqrt(nearest);
        return inside ? -distance : distance;
    }

    /** Distance to the region between the axis and a profile of radius, height pairs. */
    static float turned(float[] profile, float radius, float height) {
        float nearest = Float.MAX_VALUE;
        int n = profile.length;
        boolean inside = crosses(0, profile[n - 1], 0, profile[1], radius, height);
        nearest = Math.min(nearest, segment(0, profile[1], profile[0], profile[1], radius, height));
        nearest = Math.min(nearest, segment(profile[n - 2], profile[n - 1], 0, profile[n - 1], radius, height));
        for (int i = 2; i < n; i += 2) {
            float ax = profile[i - 2];
            float ay = profile[i - 1];
            nearest = Math.min(nearest, segment(ax, ay, profile[i], profile[i + 1], radius, height));
            inside ^= crosses(ax, ay, profile[i], profile[i + 1], radius, height);
        }
        float distance = Numerics.sqrt(nearest);
        return inside ? -distance : distance;
    }

    static float[] bound(float[] profile, float cx, float cy, float cz) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        float wide = 0;
        for (int i = 0; i < profile.length; i += 2) {
            wide = Math.max(wide, profile[i]);
            low = Math.min(low, profile[i + 1]);
            high = Math.max(high, profile[i + 1]);
        }
        return new float[] {cx, cy + (low + high) / 2, cz, Numerics.length(wide, (high - low) / 2)};
    }

    private static float segment(float ax, float ay, float bx, float by, float x, float y) {
        float dx = bx - ax;
        float dy = by - ay;
        float px = x - ax;
        float py = y - ay;
        float h = Numerics.unit((px * dx + py * dy) / (dx * dx + dy * dy + 1e-12f));
        float ex = px - dx * h;
        float ey = py - dy * h;
        return ex * ex + ey * ey;
    }

    private static boolean crosses(float ax, float ay, float bx, float by, float x, float y) {
        return (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
    }
}

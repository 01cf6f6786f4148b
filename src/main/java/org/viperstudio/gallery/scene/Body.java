package org.viperstudio.gallery.scene;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.gallery.noise.Numerics;

/**
 * A sculpted object: shapes melted together by smooth unions (or carved out), met by sphere tracing. Built in its own
 * space with y up, then placed in the world by a pose.
 */
public final class Body implements Solid {
    private static final int STEPS = 56;

    /** One shape, what it is made of, and how far its seam with the shapes before it is rounded. */
    private record Part(Shape shape, Material material, float blend, boolean carves, float[] bound) {}

    private final List<Part> building = new ArrayList<>();
    private Part[] parts = {};
    private final Pose pose;
    private final int object;
    private float blend = 0.1f;
    private float cx;
    private float cy;
    private float cz;
    private float radius;
    private int nearest;

    public Body(int object, Pose pose) {
        this.object = object;
        this.pose = pose;
    }

    /** Sets the rounding of seams of the shapes that follow. */
    public Body blend(float seam) {
        blend = seam;
        return this;
    }

    public Body add(Shape shape, Material material) {
        return add(shape, material, false);
    }

    public Body carve(Shape shape, Material material) {
        return add(shape, material, true);
    }

    public Body ball(float x, float y, float z, float r, Material material) {
        return add(new Shape.Ellipsoid(x, y, z, r, r, r), material);
    }

    public Body egg(float x, float y, float z, float rx, float ry, float rz, Material material) {
        return add(new Shape.Ellipsoid(x, y, z, rx, ry, rz), material);
    }

    public Body limb(
            float ax, float ay, float az, float ra, float bx, float by, float bz, float rb, Material material) {
        return add(new Shape.Limb(ax, ay, az, ra, bx, by, bz, rb), material);
    }

    /** The same shapes on both sides: the limb and its mirror image in z. */
    public Body limbs(
            float ax, float ay, float az, float ra, float bx, float by, float bz, float rb, Material material) {
        return limb(ax, ay, az, ra, bx, by, bz, rb, material).limb(ax, ay, -az, ra, bx, by, -bz, rb, material);
    }

    public Body eggs(float x, float y, float z, float rx, float ry, float rz, Material material) {
        return egg(x, y, z, rx, ry, rz, material).egg(x, y, -z, rx, ry, rz, material);
    }

    private Body add(Shape shape, Material material, boolean carves) {
        building.add(new Part(shape, material, blend, carves, shape.bound()));
        parts = building.toArray(Part[]::new);
        enclose();
        return this;
    }

    private void enclose() {
        float[] low = {1e9f, 1e9f, 1e9f};
        float[] high = {-1e9f, -1e9f, -1e9f};
        for (Part part : building) {
            for (int k = 0; k < 3 && !part.carves; k++) {
                low[k] = Math.min(low[k], part.bound[k] - part.bound[3]);
                high[k] = Math.max(high[k], part.bound[k] + part.bound[3]);
            }
        }
        cx = (low[0] + high[0]) / 2;
        cy = (low[1] + high[1]) / 2;
        cz = (low[2] + high[2]) / 2;
        radius = 0;
        for (Part part : building) {
            float reach = Numerics.length(part.bound[0] - cx, part.bound[1] - cy, part.bound[2] - cz) + part.bound[3];
            radius = part.carves ? radius : Math.max(radius, reach);
        }
    }

    /**
     * Signed distance in the object's own space; leaves the nearest part's index in {@link #nearest}. The part that was
     * nearest before bounds the search: parts beyond it and their seam cannot matter.
     */
    private float distance(float x, float y, float z) {
        int hint = nearest;
        float hinted = parts[hint].carves ? Hit.FAR : parts[hint].shape.distance(x, y, z);
        float sum = Hit.FAR;
        float least = Hit.FAR;
        for (int i = 0; i < parts.length; i++) {
            Part part = parts[i];
            if (part.carves) {
                float hole = near(part, x, y, z, 0.2f) ? -part.shape.distance(x, y, z) : -Hit.FAR;
                if (hole > sum) {
                    sum = hole;
                    nearest = i;
                    least = hole;
                }
            } else if (i == hint || near(part, x, y, z, Math.min(least, hinted) + part.blend)) {
                float d = i == hint ? hinted : part.shape.distance(x, y, z);
                if (d < least) {
                    least = d;
                    nearest = i;
                }
                sum = Numerics.smoothMin(sum, d, part.blend);
            }
        }
        return sum;
    }

    private static boolean near(Part part, float x, float y, float z, float within) {
        float[] s = part.bound;
        float px = x - s[0];
        float py = y - s[1];
        float pz = z - s[2];
        float reach = s[3] + within;
        return reach > 0 && px * px + py * py + pz * pz < reach * reach;
    }

    @Override
    public void trace(Ray ray, Hit hit) {
        float wx = pose.worldX(cx, cy, cz);
        float wy = pose.worldY(cx, cy, cz);
        float wz = pose.worldZ(cx, cy, cz);
        float half = ray.halfChord(wx, wy, wz, radius * pose.scale());
        if (half < 0) {
            return;
        }
        float middle = ray.along(wx, wy, wz);
        float end = Math.min(hit.t, middle + half);
        float t = Math.max(0.001f, middle - half);
        if (t < end) {
            march(ray, hit, t, end);
        }
    }

    private void march(Ray ray, Hit hit, float start, float end) {
        float ox = pose.localX(ray.ox, ray.oy, ray.oz);
        float oy = pose.localY(ray.ox, ray.oy, ray.oz);
        float oz = pose.localZ(ray.ox, ray.oy, ray.oz);
        float dx = pose.xx() * ray.dx + pose.yx() * ray.dy + pose.zx() * ray.dz;
        float dy = pose.xy() * ray.dx + pose.yy() * ray.dy + pose.zy() * ray.dz;
        float dz = pose.xz() * ray.dx + pose.yz() * ray.dy + pose.zz() * ray.dz;
        float s = start / pose.scale();
        float limit = end / pose.scale();
        for (int i = 0; i < STEPS && s < limit; i++) {
            float d = distance(ox + dx * s, oy + dy * s, oz + dz * s);
            if (d < 0.0012f * s) {
                meet(hit, s, ox + dx * s, oy + dy * s, oz + dz * s);
                return;
            }
            s += d * 0.95f;
        }
    }

    private void meet(Hit hit, float s, float x, float y, float z) {
        distance(x, y, z);
        Material material = parts[nearest].material;
        float e = 0.008f * radius;
        float a = distance(x + e, y - e, z - e);
        float b = distance(x - e, y - e, z + e);
        float c = distance(x - e, y + e, z - e);
        float d = distance(x + e, y + e, z + e);
        float nx = a - b - c + d;
        float ny = -a - b + c + d;
        float nz = -a + b - c + d;
        float scale = 1 / Math.max(1e-9f, Numerics.length(nx, ny, nz));
        nx *= scale;
        ny *= scale;
        nz *= scale;
        hit.set(
                s * pose.scale(),
                pose.xx() * nx + pose.xy() * ny + pose.xz() * nz,
                pose.yx() * nx + pose.yy() * ny + pose.yz() * nz,
                pose.zx() * nx + pose.zy() * ny + pose.zz() * nz,
                material,
                object);
        hit.local(x, y, z);
    }

    /** Soft shadow: the narrowest passage relative to its distance (Quilez). */
    @Override
    public float light(Ray ray) {
        float wx = pose.worldX(cx, cy, cz);
        float wy = pose.worldY(cx, cy, cz);
        float wz = pose.worldZ(cx, cy, cz);
        float half = ray.halfChord(wx, wy, wz, radius * pose.scale() * 1.1f);
        float middle = half < 0 ? -1 : ray.along(wx, wy, wz);
        if (half < 0 || middle + half < 0) {
            return 1;
        }
        float t = Math.max(0.02f, middle - half);
        float end = middle + half;
        float pass = 1;
        for (int i = 0; i < 24 && t < end; i++) {
            float x = ray.x(t);
            float y = ray.y(t);
            float z = ray.z(t);
            float d = pose.scale() * distance(pose.localX(x, y, z), pose.localY(x, y, z), pose.localZ(x, y, z));
            pass = Math.min(pass, 0.5f + 0.5f * d * 9 / t);
            if (pass < 0.02f) {
                return 0;
            }
            t += Math.max(d, 0.02f * radius * pose.scale());
        }
        return pass * pass * (3 - 2 * pass);
    }

    @Override
    public int object() {
        return object;
    }
}

package org.viperstudio.gallery.scene;

import java.util.Arrays;
import org.viperstudio.gallery.noise.Numerics;

/** Many thin tapering rods met exactly: branches, stems, ropes, railings. World space. */
public final class Limbs implements Solid {
    private final int object;
    private final Material material;
    private float[] rods = {};
    private float cx;
    private float cy;
    private float cz;
    private float radius;
    private boolean enclosed;

    public Limbs(int object, Material material) {
        this.object = object;
        this.material = material;
    }

    public Limbs rod(float ax, float ay, float az, float ra, float bx, float by, float bz, float rb) {
        rods = Arrays.copyOf(rods, rods.length + 8);
        System.arraycopy(new float[] {ax, ay, az, ra, bx, by, bz, rb}, 0, rods, rods.length - 8, 8);
        enclosed = false;
        return this;
    }

    private void enclose() {
        float[] low = {1e9f, 1e9f, 1e9f};
        float[] high = {-1e9f, -1e9f, -1e9f};
        for (int i = 0; i < rods.length; i += 4) {
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], rods[i + k] - rods[i + 3]);
                high[k] = Math.max(high[k], rods[i + k] + rods[i + 3]);
            }
        }
        cx = (low[0] + high[0]) / 2;
        cy = (low[1] + high[1]) / 2;
        cz = (low[2] + high[2]) / 2;
        radius = Numerics.length(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / 2;
        enclosed = true;
    }

    @Override
    public void trace(Ray ray, Hit hit) {
        if (!enclosed) {
            enclose();
        }
        float half = ray.halfChord(cx, cy, cz, radius);
        if (half < 0 || ray.along(cx, cy, cz) - half > hit.t) {
            return;
        }
        for (int i = 0; i < rods.length; i += 8) {
            rod(ray, hit, i);
        }
    }

    /** The nearest points of ray and axis decide; the rod is as wide there as its taper says. */
    private void rod(Ray ray, Hit hit, int i) {
        float ux = rods[i + 4] - rods[i];
        float uy = rods[i + 5] - rods[i + 1];
        float uz = rods[i + 6] - rods[i + 2];
        float wx = rods[i] - ray.ox;
        float wy = rods[i + 1] - ray.oy;
        float wz = rods[i + 2] - ray.oz;
        float uu = ux * ux + uy * uy + uz * uz;
        float ud = ux * ray.dx + uy * ray.dy + uz * ray.dz;
        float uw = ux * wx + uy * wy + uz * wz;
        float dw = ray.dx * wx + ray.dy * wy + ray.dz * wz;
        float h = Numerics.unit((ud * dw - uw) / Math.max(1e-9f, uu - ud * ud));
        float ax = wx + ux * h;
        float ay = wy + uy * h;
        float az = wz + uz * h;
        float t = ax * ray.dx + ay * ray.dy + az * ray.dz;
        float r = Numerics.mix(rods[i + 3], rods[i + 7], h);
        float off = ax * ax + ay * ay + az * az - t * t;
        if (off > r * r) {
            return;
        }
        float deep = Numerics.sqrt(r * r - Math.max(0, off));
        float near = t - deep;
        if (near < 0.005f || near >= hit.t) {
            return;
        }
        float nx = (ray.dx * near - ax) / r;
        float ny = (ray.dy * near - ay) / r;
        float nz = (ray.dz * near - az) / r;
        float scale = 1 / Math.max(1e-6f, Numerics.length(nx, ny, nz));
        hit.set(near, nx * scale, ny * scale, nz * scale, material, object);
        hit.local(ray.x(near), ray.y(near), ray.z(near));
    }

    private final Hit shade = new Hit();

    @Override
    public float light(Ray ray) {
        shade.reset();
        trace(ray, shade);
        return shade.missed() ? 1 : 0.1f;
    }

    @Override
    public int object() {
        return object;
    }
}

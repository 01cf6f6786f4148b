package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** The eye: where it is, its three axes, and how much it sees. */
public final class Camera {
    private final float ex;
    private final float ey;
    private final float ez;
    private final float[] right = new float[3];
    private final float[] up = new float[3];
    private final float[] ahead = new float[3];
    private final float spread;
    private final float shiftX;
    private final float shiftY;

    private Camera(float[] eye, float[] target, float spread, Framing framing) {
        ex = eye[0];
        ey = eye[1];
        ez = eye[2];
        this.spread = spread / framing.zoom();
        shiftX = framing.shiftX();
        shiftY = framing.shiftY();
        aim(target, framing.roll() * Numerics.PI / 180);
    }

    /**
     * Looks from {@code eye} to {@code target}; the picture's shorter side spans {@code spread} units at distance 2.
     */
    public static Camera look(
            float eyeX, float eyeY, float eyeZ, float x, float y, float z, float spread, Framing framing) {
        float dy = eyeY - y;
        float dx = eyeX - x;
        float dz = eyeZ - z;
        float flat = Numerics.length(dx, dz);
        float far = Numerics.length(flat, dy);
        float elevation = Numerics.atan2(dy, flat);
        float lifted = Numerics.clamp(elevation + framing.lift() * Numerics.PI / 180, -0.7f, 1.35f);
        float newFlat = far * Numerics.cos(lifted);
        float height = Math.max(y + far * Numerics.sin(lifted), 0.3f * eyeY);
        float[] eye = {x + dx / flat * newFlat, height, z + dz / flat * newFlat};
        return new Camera(eye, new float[] {x, y, z}, spread, framing);
    }

    private void aim(float[] target, float roll) {
        ahead[0] = target[0] - ex;
        ahead[1] = target[1] - ey;
        ahead[2] = target[2] - ez;
        normalise(ahead);
        float[] side = {ahead[2], 0, -ahead[0]};
        normalise(side);
        float[] top = {
            ahead[1] * side[2] - ahead[2] * side[1],
            ahead[2] * side[0] - ahead[0] * side[2],
            ahead[0] * side[1] - ahead[1] * side[0]
        };
        float c = Numerics.cos(roll);
        float s = Numerics.sin(roll);
        for (int k = 0; k < 3; k++) {
            right[k] = side[k] * c + top[k] * s;
            up[k] = top[k] * c - side[k] * s;
        }
    }

    private static void normalise(float[] v) {
        float scale = 1 / Math.max(1e-9f, Numerics.length(v[0], v[1], v[2]));
        for (int k = 0; k < 3; k++) {
            v[k] *= scale;
        }
    }

    /** The ray through a place of the picture; u and v run over -1..1 along the shorter side, v upwards. */
    void ray(float u, float v, Ray ray) {
        float a = (u - shiftX) * spread / 2;
        float b = (v - shiftY) * spread / 2;
        ray.from(ex, ey, ez)
                .towards(
                        ahead[0] + right[0] * a + up[0] * b,
                        ahead[1] + right[1] * a + up[1] * b,
                        ahead[2] + right[2] * a + up[2] * b);
    }

    float acrossOf(float x, float y, float z) {
        return right[0] * x + right[1] * y + right[2] * z;
    }

    float upOf(float x, float y, float z) {
        return up[0] * x + up[1] * y + up[2] * z;
    }
}

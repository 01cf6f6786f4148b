package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** Where an object stands: a rotation (rows of its matrix), a uniform scale and a place. */
public record Pose(
        float xx,
        float xy,
        float xz,
        float yx,
        float yy,
        float yz,
        float zx,
        float zy,
        float zz,
        float scale,
        float px,
        float py,
        float pz) {

    public static Pose at(float x, float y, float z) {
        return new Pose(1, 0, 0, 0, 1, 0, 0, 0, 1, 1, x, y, z);
    }

    /** Turned by degrees: about z (roll), then about x (pitch), then about y (yaw). */
    public static Pose turned(float yaw, float pitch, float roll) {
        return at(0, 0, 0).rotate(yaw, pitch, roll);
    }

    public Pose rotate(float yaw, float pitch, float roll) {
        float cy = Numerics.cos(yaw * Numerics.PI / 180);
        float sy = Numerics.sin(yaw * Numerics.PI / 180);
        float cp = Numerics.cos(pitch * Numerics.PI / 180);
        float sp = Numerics.sin(pitch * Numerics.PI / 180);
        float cr = Numerics.cos(roll * Numerics.PI / 180);
        float sr = Numerics.sin(roll * Numerics.PI / 180);
        return new Pose(
                cy * cr + sy * sp * sr,
                -cy * sr + sy * sp * cr,
                sy * cp,
                cp * sr,
                cp * cr,
                -sp,
                -sy * cr + cy * sp * sr,
                sy * sr + cy * sp * cr,
                cy * cp,
                scale,
                px,
                py,
                pz);
    }

    public Pose scaled(float factor) {
        return new Pose(xx, xy, xz, yx, yy, yz, zx, zy, zz, scale * factor, px, py, pz);
    }

    public Pose moved(float x, float y, float z) {
        return new Pose(xx, xy, xz, yx, yy, yz, zx, zy, zz, scale, px + x, py + y, pz + z);
    }

    float localX(float x, float y, float z) {
        return (xx * (x - px) + yx * (y - py) + zx * (z - pz)) / scale;
    }

    float localY(float x, float y, float z) {
        return (xy * (x - px) + yy * (y - py) + zy * (z - pz)) / scale;
    }

    float localZ(float x, float y, float z) {
        return (xz * (x - px) + yz * (y - py) + zz * (z - pz)) / scale;
    }

    float worldX(float x, float y, float z) {
        return (xx * x + xy * y + xz * z) * scale + px;
    }

    float worldY(float x, float y, float z) {
        return (yx * x + yy * y + yz * z) * scale + py;
    }

    float worldZ(float x, float y, float z) {
        return (zx * x + zy * y + zz * z) * scale + pz;
    }

    /** The world place of a local point. */
    public float[] worldOf(float x, float y, float z) {
        return new float[] {worldX(x, y, z), worldY(x, y, z), worldZ(x, y, z)};
    }
}

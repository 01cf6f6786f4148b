package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** A signed distance in the object's own space: negative inside. Every shape knows a sphere around it. */
public sealed interface Shape {
    float distance(float x, float y, float z);

    /** Centre x, y, z and radius of a sphere that holds the shape. */
    float[] bound();

    private static float[] sphere(float x, float y, float z, float radius) {
        return new float[] {x, y, z, radius};
    }

    record Ellipsoid(float cx, float cy, float cz, float rx, float ry, float rz) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            float px = (x - cx) / rx;
            float py = (y - cy) / ry;
            float pz = (z - cz) / rz;
            float k0 = Numerics.length(px, py, pz);
            float k1 = Numerics.length(px / rx, py / ry, pz / rz);
            return k1 < 1e-9f ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
        }

        @Override
        public float[] bound() {
            return sphere(cx, cy, cz, Math.max(rx, Math.max(ry, rz)));
        }
    }

    /** A limb: a capsule from a to b whose radius runs from ra to rb. */
    record Limb(float ax, float ay, float az, float ra, float bx, float by, float bz, float rb) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            float dx = bx - ax;
            float dy = by - ay;
            float dz = bz - az;
            float px = x - ax;
            float py = y - ay;
            float pz = z - az;
            float h = Numerics.unit((px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz + 1e-9f));
            return Numerics.length(px - dx * h, py - dy * h, pz - dz * h) - Numerics.mix(ra, rb, h);
        }

        @Override
        public float[] bound() {
            float half = Numerics.length(bx - ax, by - ay, bz - az) / 2;
            return sphere((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2, half + Math.max(ra, rb));
        }
    }

    /** A box with rounded edges, given by its centre and half sides. */
    record Box(float cx, float cy, float cz, float hx, float hy, float hz, float round) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            float qx = Math.abs(x - cx) - hx + round;
            float qy = Math.abs(y - cy) - hy + round;
            float qz = Math.abs(z - cz) - hz + round;
            float outside = Numerics.length(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0));
            return outside + Math.min(Math.max(qx, Math.max(qy, qz)), 0) - round;
        }

        @Override
        public float[] bound() {
            return sphere(cx, cy, cz, Numerics.length(hx, hy, hz));
        }
    }

    /** A torus that lies flat around its centre. */
    record Ring(float cx, float cy, float cz, float radius, float thickness) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            float q = Numerics.length(x - cx, z - cz) - radius;
            return Numerics.length(q, y - cy) - thickness;
        }

        @Override
        public float[] bound() {
            return sphere(cx, cy, cz, radius + thickness);
        }
    }

    /** A turned form: the outline (radius, height pairs from foot to top) rotated about the vertical axis. */
    record Lathe(float cx, float cy, float cz, float... outline) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            return Outline.turned(outline, Numerics.length(x - cx, z - cz), y - cy);
        }

        @Override
        public float[] bound() {
            return Outline.bound(outline, cx, cy, cz);
        }
    }

    /** A flat form: a polygon (x, y pairs) about a centre, extruded by a half thickness along z, its edge rounded. */
    record Plate(float cx, float cy, float cz, float half, float... polygon) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            float side = Outline.polygon(polygon, x - cx, y - cy);
            float deep = Math.abs(z - cz) - half;
            return Math.min(Math.max(side, deep), 0) + Numerics.length(Math.max(side, 0), Math.max(deep, 0)) - 0.01f;
        }

        @Override
        public float[] bound() {
            float far = half;
            for (int i = 0; i < polygon.length; i += 2) {
                far = Math.max(far, Numerics.length(polygon[i], polygon[i + 1], half));
            }
            return sphere(cx, cy, cz, far + 0.01f);
        }
    }

    /** Another shape in a turned and moved frame. */
    record Turned(Shape shape, Pose pose) implements Shape {
        @Override
        public float distance(float x, float y, float z) {
            return pose.scale() * shape.distance(pose.localX(x, y, z), pose.localY(x, y, z), pose.localZ(x, y, z));
        }

        @Override
        public float[] bound() {
            float[] s = shape.bound();
            return new float[] {
                pose.worldX(s[0], s[1], s[2]),
                pose.worldY(s[0], s[1], s[2]),
                pose.worldZ(s[0], s[1], s[2]),
                s[3] * pose.scale()
            };
        }
    }
}

package org.viperstudio.gallery.scene;

/** A level plane without end: floor, table, lawn or water. */
public record Ground(int object, float level, Material material) implements Solid {
    @Override
    public void trace(Ray ray, Hit hit) {
        float t = ray.dy > -1e-6f ? -1 : (level - ray.oy) / ray.dy;
        if (t > 1e-3f && t < hit.t) {
            hit.set(t, 0, 1, 0, material, object);
            hit.local(ray.x(t), 0, ray.z(t));
        }
    }

    @Override
    public float light(Ray ray) {
        return 1;
    }

    /** An upright wall at depth z behind everything, facing the eye. */
    public record Wall(int object, float z, Material material) implements Solid {
        @Override
        public void trace(Ray ray, Hit hit) {
            float t = Math.abs(ray.dz) < 1e-6f ? -1 : (z - ray.oz) / ray.dz;
            if (t > 1e-3f && t < hit.t) {
                hit.set(t, 0, 0, ray.dz > 0 ? -1 : 1, material, object);
                hit.local(ray.x(t), ray.y(t), 0);
            }
        }

        @Override
        public float light(Ray ray) {
            return 1;
        }
    }

    /** An upright wall at a side, x = constant. */
    public record Side(int object, float x, Material material) implements Solid {
        @Override
        public void trace(Ray ray, Hit hit) {
            float t = Math.abs(ray.dx) < 1e-6f ? -1 : (x - ray.ox) / ray.dx;
            if (t > 1e-3f && t < hit.t) {
                hit.set(t, ray.dx > 0 ? -1 : 1, 0, 0, material, object);
                hit.local(ray.z(t), ray.y(t), 0);
            }
        }

        @Override
        public float light(Ray ray) {
            return 1;
        }
    }
}

package org.viperstudio.gallery.scene;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.gallery.noise.Numerics;

/** A convex block between planes, met exactly: walls, roofs, spires. Own space: x, z about its foot's centre, y up. */
public final class Convex implements Solid {
    private final Material material;
    private final int object;
    private final Pose pose;
    private final float[] planes;
    private final float[] bound;

    /** @param planes normal x, y, z (outwards, length 1) and offset of each plane, in the object's own space */
    private Convex(int object, Pose pose, Material material, float[] planes, float[] bound) {
        this.object = object;
        this.pose = pose;
        this.material = material;
        this.planes = planes;
        this.bound = bound;
    }

    /** A box on its foot: half width along x, height, half depth along z. */
    public static Convex box(int object, Pose pose, float halfX, float height, float halfZ, Material material) {
        float[] planes = {1, 0, 0, halfX, -1, 0, 0, halfX, 0, 1, 0, height, 0, -1, 0, 0, 0, 0, 1, halfZ, 0, 0, -1, halfZ
        };
        float reach = Numerics.length(halfX, height / 2, halfZ);
        return new Convex(object, pose, material, planes, new float[] {0, height / 2, 0, reach});
    }

    /** A gable roof whose ridge runs along x. */
    public static Convex gable(int object, Pose pose, float halfX, float height, float halfZ, Material material) {
        float slope = Numerics.length(height, halfZ);
        float ny = halfZ / slope;
        float nz = height / slope;
        float offset = nz * halfZ;
        float[] planes = {1, 0, 0, halfX, -1, 0, 0, halfX, 0, -1, 0, 0, 0, ny, nz, offset, 0, ny, -nz, offset};
        float reach = Numerics.length(halfX, height / 2, halfZ);
        return new Convex(object, pose, material, planes, new float[] {0, height / 2, 0, reach});
    }

    /** A tower with {@code sides} faces whose radius runs from {@code foot} to {@code top} (0: a spire). */
    public static Convex tower(
            int object, Pose pose, int sides, float foot, float top, float height, Material material) {
        List<float[]> faces = new ArrayList<>();
        float slope = Numerics.length(height, foot - top);
        float flat = height / slope;
        float rise = (foot - top) / slope;
        for (int i = 0; i < sides; i++) {
            float angle = Numerics.TAU * (i + 0.5f) / sides;
            faces.add(new float[] {flat * Numerics.cos(angle), rise, flat * Numerics.sin(angle), flat * foot});
        }
        faces.add(new float[] {0, 1, 0, height});
        faces.add(new float[] {0, -1, 0, 0});
        float[] planes = new float[faces.size() * 4];
        for (int i = 0; i < faces.size(); i++) {
            System.arraycopy(faces.get(i), 0, planes, i * 4, 4);
        }
        float wide = Math.max(foot, top) / Numerics.cos(Numerics.PI / sides);
        float reach = Numerics.length(wide, height / 2);
        return new Convex(object, pose, material, planes, new float[] {0, height / 2, 0, reach});
    }

    @Override
    public void trace(Ray ray, Hit hit) {
        float wx = pose.worldX(bound[0], bound[1], bound[2]);
        float wy = pose.worldY(bound[0], bound[1], bound[2]);
        float wz = pose.worldZ(bound[0], bound[1], bound[2]);
        float half = ray.halfChord(wx, wy, wz, bound[3] * pose.scale());
        if (half < 0 || ray.along(wx, wy, wz) - half > hit.t) {
            return;
        }
        float ox = pose.localX(ray.ox, ray.oy, ray.oz);
        float oy = pose.localY(ray.ox, ray.oy, ray.oz);
        float oz = pose.localZ(ray.ox, ray.oy, ray.oz);
        float dx = pose.xx() * ray.dx + pose.yx() * ray.dy + pose.zx() * ray.dz;
        float dy = pose.xy() * ray.dx + pose.yy() * ray.dy + pose.zy() * ray.dz;
        float dz = pose.xz() * ray.dx + pose.yz() * ray.dy + pose.zz() * ray.dz;
        float enter = 0;
        float leave = Hit.FAR;
        int face = -1;
        for (int i = 0; i < planes.length; i += 4) {
            float gap = planes[i + 3] - (planes[i] * ox + planes[i + 1] * oy + planes[i + 2] * oz);
            float speed = planes[i] * dx + planes[i + 1] * dy + planes[i + 2] * dz;
            if (speed < -1e-9f) {
                float t = gap / speed;
                if (t > enter) {
                    enter = t;
                    face = i;
                }
            } else if (speed > 1e-9f) {
                leave = Math.min(leave, gap / speed);
            } else if (gap < 0) {
                return;
            }
        }
        float t = enter * pose.scale();
        if (face < 0 || enter >= leave || t >= hit.t) {
            return;
        }
        float nx = planes[face];
        float ny = planes[face + 1];
        float nz = planes[face + 2];
        hit.set(
                t,
                pose.xx() * nx + pose.xy() * ny + pose.xz() * nz,
                pose.yx() * nx + pose.yy() * ny + pose.yz() * nz,
                pose.zx() * nx + pose.zy() * ny + pose.zz() * nz,
                material,
                object);
        hit.local(ox + dx * enter, oy + dy * enter, oz + dz * enter);
    }

    private final Hit shade = new Hit();

    @Override
    public float light(Ray ray) {
        shade.reset();
        trace(ray, shade);
        return shade.missed() ? 1 : 0;
    }

    @Override
    public int object() {
        return object;
    }
}

package org.viperstudio.gallery.scene;

/** The nearest surface that a ray has met so far. Mutable, reused from ray to ray. */
public final class Hit {
    static final float FAR = 1e6f;

    float t;
    float nx;
    float ny;
    float nz;
    float lx;
    float ly;
    float lz;
    int object;
    Material material = Material.NONE;

    void reset() {
        t = FAR;
        object = 0;
        material = Material.NONE;
    }

    boolean missed() {
        return t >= FAR;
    }

    void set(float distance, float normalX, float normalY, float normalZ, Material made, int id) {
        t = distance;
        nx = normalX;
        ny = normalY;
        nz = normalZ;
        material = made;
        object = id;
    }

    void local(float x, float y, float z) {
        lx = x;
        ly = y;
        lz = z;
    }
}

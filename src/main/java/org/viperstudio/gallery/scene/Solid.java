package org.viperstudio.gallery.scene;

/** Something that rays meet. Scenes belong to one thread, so a solid may keep scratch space. */
public interface Solid {
    /** Records the nearest meeting with the ray in {@code hit} if it is nearer than what stands there. */
    void trace(Ray ray, Hit hit);

    /** The share of light, 0..1, that passes along the ray from its origin to infinity. */
    float light(Ray ray);

    /** The number by which the layers tell objects apart; 0 is the sky. */
    int object();
}

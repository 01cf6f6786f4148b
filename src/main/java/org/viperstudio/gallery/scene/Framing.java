package org.viperstudio.gallery.scene;

/**
 * How the picture is framed, relative to what the subject asks for.
 *
 * @param zoom above 1 closer, below 1 wider
 * @param shiftX where the subject stands: -1 at the left edge, 1 at the right edge
 * @param shiftY the same upwards
 * @param lift degrees by which the eye is raised around the subject (negative: lowered)
 * @param roll degrees by which the horizon leans
 */
public record Framing(float zoom, float shiftX, float shiftY, float lift, float roll) {
    public static final Framing PLAIN = new Framing(1, 0, 0, 0, 0);

    public Framing zoomed(float factor) {
        return new Framing(zoom * factor, shiftX, shiftY, lift, roll);
    }

    public Framing shifted(float x, float y) {
        return new Framing(zoom, x, y, lift, roll);
    }

    public Framing lifted(float degrees) {
        return new Framing(zoom, shiftX, shiftY, degrees, roll);
    }

    public Framing rolled(float degrees) {
        return new Framing(zoom, shiftX, shiftY, lift, degrees);
    }
}

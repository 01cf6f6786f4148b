package org.viperstudio.studio.create;

import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;

/** A picture of a scene. */
public record Frame(Degree degree, Fidelity fidelity, Painted painted) {
    public Raster raster() {
        return painted.raster();
    }
}

package org.viperstudio.diffusion;

import java.util.List;
import org.viperstudio.tensor.Weights;

/** A part on the device and the mapped files under it. */
record Loaded<T extends AutoCloseable>(T part, List<Weights> files) {
    void unload() {
        try {
            part.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        files.forEach(Weights::close);
    }
}

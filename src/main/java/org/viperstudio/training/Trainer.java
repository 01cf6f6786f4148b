package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Map;
import org.viperstudio.tensor.StoredTensor;

/** Teaches one network: what all of them keep and count alike. */
interface Trainer extends AutoCloseable {
    TrainableNetwork network();

    /** Steps taken so far, those before the last checkpoint among them. */
    default long steps() {
        return network().steps();
    }

    default void save(Path checkpoint) {
        network().save(checkpoint);
    }

    default void load(Path checkpoint) {
        network().load(checkpoint);
    }

    /** The weights' moving average, which is what is used. */
    default Map<String, StoredTensor> weights() {
        return network().emaWeights();
    }

    @Override
    default void close() {
        network().close();
    }
}

package org.viperstudio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.viperstudio.tensor.StoredTensor;

/** Trains one network; this is what all trainers have in common. */
interface Trainer extends AutoCloseable {
    /** The network, its optimiser state and its step count. */
    TrainableNetwork network();

    /** Steps taken so far, including those before the checkpoint that was loaded. */
    default long steps() {
        return network().steps();
    }

    /** Writes a checkpoint. */
    default void save(Path checkpoint) {
        network().save(checkpoint);
    }

    /** Continues from a checkpoint, and says whether there is one. */
    default boolean resume(Path checkpoint) {
        boolean there = Files.exists(checkpoint);
        if (there) {
            network().load(checkpoint);
        }
        return there;
    }

    /** The EMA of the weights, which is what is evaluated and exported. */
    default Map<String, StoredTensor> weights() {
        return network().emaWeights();
    }

    @Override
    default void close() {
        network().close();
    }
}

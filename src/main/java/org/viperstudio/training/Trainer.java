package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Map;
import org.viperstudio.tensor.StoredTensor;

/** Teaches one network: what all of them keep and count alike. */
interface Trainer extends AutoCloseable {
    Learner learner();

    /** Steps taken so far, those before the last checkpoint among them. */
    default long steps() {
        return learner().steps();
    }

    default void save(Path checkpoint) {
        learner().save(checkpoint);
    }

    default void load(Path checkpoint) {
        learner().load(checkpoint);
    }

    /** The weights' moving average, which is what is used. */
    default Map<String, StoredTensor> weights() {
        return learner().means();
    }

    @Override
    default void close() {
        learner().close();
    }
}

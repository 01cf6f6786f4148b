package org.viperstudio.network;

import java.util.HashMap;
import java.util.Map;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** The deep features that each pass of a UNet's last full evaluation kept for shallow ones, by the pass's number. */
final class KeptFeatures {
    private final Map<Integer, Tensor> features = new HashMap<>();

    /** Keeps features for the lifetime of a scope; those kept under the same number before are closed. */
    void put(int number, Tensor kept, Scope lifetime) {
        Tensor before = features.put(number, kept.moveTo(lifetime));
        if (before != null) {
            before.close();
        }
    }

    /** @throws IllegalStateException if nothing was kept under that number */
    Tensor get(int number) {
        Tensor kept = features.get(number);
        if (kept == null) {
            throw new IllegalStateException("no features were kept for a shallow pass");
        }
        return kept;
    }

    /** Closes the features that an earlier evaluation of more passes left. */
    void keepOnly(int passes) {
        features.entrySet().removeIf(kept -> {
            boolean stale = kept.getKey() >= passes;
            if (stale) {
                kept.getValue().close();
            }
            return stale;
        });
    }

    /** Forgets all features, when their scope closes them. */
    void clear() {
        features.clear();
    }
}

package org.viperstudio.network;

import java.util.HashMap;
import java.util.Map;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** What each pass of a UNet's last full evaluation kept for shallow ones, by the pass's number. */
final class KeptFeatures {
    private final Map<Integer, Tensor> features = new HashMap<>();

    /** Keeps them in a lifetime; what was kept under that number goes. */
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

    /** Drops what an evaluation of more passes than {@code passes} left. */
    void keepOnly(int passes) {
        features.entrySet().removeIf(kept -> {
            boolean stale = kept.getKey() >= passes;
            if (stale) {
                kept.getValue().close();
            }
            return stale;
        });
    }

    /** Forgets all, whose lifetime ends. */
    void clear() {
        features.clear();
    }
}

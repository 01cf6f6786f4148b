package org.viperstudio.network;

import java.util.Map;
import org.viperstudio.tensor.Weights;

/** Brings the names that the autoencoder's attention had in older files to the current ones. */
final class VaeNames {
    private static final Map<String, String> CURRENT = Map.of(
            ".attentions.0.query.", ".attentions.0.to_q.",
            ".attentions.0.key.", ".attentions.0.to_k.",
            ".attentions.0.value.", ".attentions.0.to_v.",
            ".attentions.0.proj_attn.", ".attentions.0.to_out.0.");

    private VaeNames() {}

    static Weights current(Weights weights) {
        return weights.renamed(VaeNames::current);
    }

    private static String current(String name) {
        return CURRENT.entrySet().stream()
                .filter(old -> name.contains(old.getKey()))
                .findFirst()
                .map(old -> name.replace(old.getKey(), old.getValue()))
                .orElse(name);
    }
}

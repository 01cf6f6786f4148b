package org.viperstudio.language;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraDelta;
import org.viperstudio.model.lora.LoraMatch;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Adapters.LowRank;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** A peft adapter (LoRA) for a base model. The file stays mapped until this is closed. */
final class PeftAdapter implements AutoCloseable {
    private final Lora lora;
    private final Adapters adapters;

    private PeftAdapter(Lora lora, Adapters adapters) {
        this.lora = lora;
        this.adapters = adapters;
    }

    /**
     * Reads an adapter's folder.
     *
     * @throws WeightsException if it is damaged or made for another base
     */
    static PeftAdapter read(Path folder, Weights base) {
        Lora lora = Lora.read(folder);
        try {
            LoraMatch match = lora.match(LoraTarget.MODEL, base);
            if (!match.unmatched().isEmpty()) {
                throw new WeightsException(
                        folder,
                        "is made for another model: there is no "
                                + match.unmatched().getFirst());
            }
            return new PeftAdapter(lora, new Adapters(lowRanks(match)));
        } catch (RuntimeException unusable) {
            lora.close();
            throw unusable;
        }
    }

    private static Map<String, List<LowRank>> lowRanks(LoraMatch match) {
        Map<String, List<LowRank>> changes = new HashMap<>();
        for (LoraDelta delta : match.deltas().getOrDefault(LoraTarget.MODEL, List.of())) {
            changes.put(delta.weightName(), List.of(new LowRank(delta.down(), delta.up(), delta.scale())));
        }
        return changes;
    }

    Adapters adapters() {
        return adapters;
    }

    @Override
    public void close() {
        lora.close();
    }
}

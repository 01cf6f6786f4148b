package org.viperstudio.model.lora;

import java.util.List;
import java.util.Map;

/**
 * What a LoRA changes in one model.
 *
 * @param deltas the changes of each network
 * @param unmatched modules that the LoRA would change and these networks do not have, as the file names them
 */
public record LoraMatch(Map<LoraTarget, List<LoraDelta>> deltas, List<String> unmatched) {
    /** The changes of one network; none if it stays as it is. */
    public List<LoraDelta> of(LoraTarget target) {
        return deltas.getOrDefault(target, List.of());
    }
}

package org.viperstudio.studio;

import java.util.List;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraMatch;

/**
 * How many of a LoRA's modules a model has. A LoRA for another model may match a few of them by chance.
 *
 * @param path the LoRA's file
 * @param fitting modules that it changes in this model
 * @param modules modules that it would change
 */
public record LoraFit(String path, int fitting, int modules) {
    static LoraFit of(String path, Lora lora, LoraMatch match) {
        return new LoraFit(
                path,
                match.deltas().values().stream().mapToInt(List::size).sum(),
                lora.modules().values().stream().mapToInt(Integer::intValue).sum());
    }

    boolean isWhole() {
        return fitting == modules;
    }

    /** The finding as a person reads it. */
    public String sentence() {
        return "%s fits this model in %d of %d modules: was it made for another?".formatted(path, fitting, modules);
    }
}

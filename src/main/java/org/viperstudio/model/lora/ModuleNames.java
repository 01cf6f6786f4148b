package org.viperstudio.model.lora;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viperstudio.model.ldm.Indices;
import org.viperstudio.model.ldm.LdmUNetNames;
import org.viperstudio.tensor.Weights;

/**
 * Finds a network's weights by the names that LoRA files give its modules. Some files write underscores for dots, which
 * cannot be undone by itself, so all names are compared with underscores.
 */
final class ModuleNames {
    private static final String WEIGHT = ".weight";
    private static final Map<String, String> ENCODER_ATTENTION =
            Map.of("_to_q", "_q_proj", "_to_k", "_k_proj", "_to_v", "_v_proj", "_to_out", "_out_proj");

    private final Map<String, String> weightOfModule;
    private final LdmUNetNames ldmNames;

    ModuleNames(Weights weights) {
        weightOfModule = weights.names().stream()
                .filter(name -> name.endsWith(WEIGHT))
                .collect(Collectors.toMap(
                        name -> underscored(name.substring(0, name.length() - WEIGHT.length())),
                        name -> name,
                        (one, other) -> one,
                        HashMap::new));
        ldmNames = LdmUNetNames.underscored(Math.max(1, Indices.under(weights.names(), "down_blocks.0.resnets.")));
    }

    /** The name of the weight of {@code module}. */
    Optional<String> weight(String module) {
        return candidates(underscored(module.replace(".processor.", "."))).stream()
                .filter(weightOfModule::containsKey)
                .map(weightOfModule::get)
                .findFirst();
    }

    private List<String> candidates(String module) {
        List<String> candidates = new ArrayList<>(List.of(module, module + "_0", "text_model_" + module));
        ldmNames.diffusersName(module).ifPresent(candidates::add);
        ENCODER_ATTENTION.forEach((from, to) -> {
            if (module.endsWith(from)) {
                candidates.add(module.substring(0, module.length() - from.length()) + to);
            }
        });
        return candidates;
    }

    private static String underscored(String module) {
        return module.replace('.', '_');
    }
}

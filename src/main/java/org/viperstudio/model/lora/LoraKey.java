package org.viperstudio.model.lora;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tensor's name in a LoRA file, taken apart.
 *
 * @param target the network
 * @param module the module in that network, as the file writes it
 * @param role which of its tensors this is
 */
record LoraKey(LoraTarget target, String module, Role role) {
    /** The tensors of one module. */
    enum Role {
        DOWN,
        UP,
        ALPHA
    }

    private static final Map<Role, Pattern> ROLES = Map.of(
            Role.DOWN,
            Pattern.compile(
                    "(.+?)(?:\\.lora_A(?:\\.[^.]+)?|\\.lora_down|[._]lora\\.down|\\.lora_linear_layer\\.down)\\.weight"),
            Role.UP,
            Pattern.compile(
                    "(.+?)(?:\\.lora_B(?:\\.[^.]+)?|\\.lora_up|[._]lora\\.up|\\.lora_linear_layer\\.up)\\.weight"),
            Role.ALPHA,
            Pattern.compile("(.+?)(?:[._]lora)?\\.alpha"));

    private record Prefix(String text, LoraTarget target) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("lora_unet_", LoraTarget.UNET),
            new Prefix("lora_te1_", LoraTarget.TEXT_ENCODER),
            new Prefix("lora_te2_", LoraTarget.TEXT_ENCODER_2),
            new Prefix("lora_te_", LoraTarget.TEXT_ENCODER),
            new Prefix("unet.", LoraTarget.UNET),
            new Prefix("diffusion_model.", LoraTarget.UNET),
            new Prefix("text_encoder_2.", LoraTarget.TEXT_ENCODER_2),
            new Prefix("text_encoder.", LoraTarget.TEXT_ENCODER),
            new Prefix("base_model.model.", LoraTarget.MODEL));

    /** The parts of the name, empty if it is that of no LoRA's tensor. */
    static Optional<LoraKey> parse(String name) {
        return ROLES.entrySet().stream()
                .flatMap(role -> module(role.getValue(), name).map(module -> of(module, role.getKey())).stream())
                .findFirst();
    }

    private static Optional<String> module(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The oldest files name modules of the UNet without a prefix. */
    private static LoraKey of(String module, Role role) {
        return PREFIXES.stream()
                .filter(prefix -> module.startsWith(prefix.text))
                .map(prefix -> new LoraKey(prefix.target, module.substring(prefix.text.length()), role))
                .findFirst()
                .orElseGet(() -> new LoraKey(LoraTarget.UNET, module, role));
    }
}

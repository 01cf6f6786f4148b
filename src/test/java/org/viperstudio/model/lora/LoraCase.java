package org.viperstudio.model.lora;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viperstudio.Parity;
import org.viperstudio.tensor.Weights;

/** The reference's LoRA, in several notations that mean the same change. */
public final class LoraCase {
    private static final Pattern NOTED_SCALE = Pattern.compile("alpha/rank = ([\\d.]+)");

    private static final JsonObject SETTINGS = Parity.json("lora");

    private LoraCase() {}

    /** The notations there is a file in. */
    public static Set<String> notations() {
        return SETTINGS.getAsJsonObject("files").keySet();
    }

    /** The file in a notation. */
    public static Path file(String notation) {
        JsonElement name = SETTINGS.getAsJsonObject("files").get(notation);
        return Parity.dir().resolve(name.getAsString());
    }

    /**
     * What the LoRA changes. A file that carries no alphas is written for a reader who is told them: they are those of
     * the other file, module by module, or what the case notes.
     */
    public static LoraMatch match(Lora lora, Weights unet) {
        LoraMatch match = lora.match(LoraTarget.UNET, unet);
        if (tellsScales(lora.path())) {
            return match;
        }
        Map<String, Float> told = scalesOfOther(unet);
        List<LoraDelta> scaled = match.of(LoraTarget.UNET).stream()
                .map(delta -> new LoraDelta(
                        delta.weightName(),
                        delta.down(),
                        delta.up(),
                        told.getOrDefault(delta.weightName(), notedScale(delta.scale()))))
                .toList();
        return new LoraMatch(Map.of(LoraTarget.UNET, scaled), match.unmatched());
    }

    private static boolean tellsScales(Path file) {
        try (Weights weights = Weights.open(file)) {
            return weights.metadata().containsKey("lora_adapter_metadata")
                    || weights.names().stream().anyMatch(name -> name.endsWith(".alpha"));
        }
    }

    private static Map<String, Float> scalesOfOther(Weights unet) {
        Map<String, Float> scales = new HashMap<>();
        for (String notation : notations()) {
            if (tellsScales(file(notation))) {
                try (Lora other = Lora.read(file(notation))) {
                    other.match(LoraTarget.UNET, unet)
                            .of(LoraTarget.UNET)
                            .forEach(delta -> scales.put(delta.weightName(), delta.scale()));
                }
            }
        }
        return scales;
    }

    private static float notedScale(float otherwise) {
        JsonElement note = SETTINGS.get("note");
        Matcher noted = NOTED_SCALE.matcher(note == null ? "" : note.getAsString());
        return noted.find() ? Float.parseFloat(noted.group(1)) : otherwise;
    }
}

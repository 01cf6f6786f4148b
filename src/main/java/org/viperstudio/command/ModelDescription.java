package org.viperstudio.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.model.lora.TextualInversion;
import org.viperstudio.studio.ModelOpener;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

/** What can be told about a model file beyond its kind. */
final class ModelDescription {
    private ModelDescription() {}

    static Map<String, Object> of(ModelFile file) {
        return switch (file) {
            case ModelFile.Diffusion(ModelSource source) -> diffusion(source);
            case ModelFile.LoraFile(var path) -> lora(path);
            case ModelFile.Embedding(var path) -> embedding(path);
            default -> Map.of();
        };
    }

    private static Map<String, Object> diffusion(ModelSource source) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("unet", count(ModelOpener.parameters(source.unet())) + " parameters");
        lines.put(
                "text encoders",
                (source.textEncoder().isPresent() ? 1 : 0)
                        + (source.textEncoder2().isPresent() ? 1 : 0));
        lines.put(
                "autoencoder",
                source.autoencoder().map(part -> autoencoder(part.config())).orElse("none: it takes that of its base"));
        lines.put("scheduler", source.scheduler().string("_class_name").orElse("none named"));
        PictureSize size = PictureSize.of(source);
        lines.put("made for", size.width() + " x " + size.height() + " px");
        RecommendedSettings.of(source.path())
                .ifPresent(suits -> lines.put(
                        "runs best with", "%d steps at guidance %s".formatted(suits.steps(), suits.guidance())));
        lines.put(
                "memory in half precision",
                bytes(ModelOpener.need(source, Device.CPU, DType.BF16).total()));
        return lines;
    }

    private static String autoencoder(AutoencoderConfig config) {
        String kind = config instanceof TinyVaeConfig ? "tiny" : "variational";
        return "%s, %d channels at 1/%d of the size".formatted(kind, config.latentChannels(), config.downscale());
    }

    private static Map<String, Object> lora(Path path) {
        Map<String, Object> lines = new LinkedHashMap<>();
        try (Lora lora = Lora.read(path)) {
            lora.modules()
                    .forEach((target, modules) -> lines.put("changes in the " + name(target), modules + " weights"));
        }
        return lines;
    }

    private static Map<String, Object> embedding(Path path) {
        Map<String, Object> lines = new LinkedHashMap<>();
        try (TextualInversion embedding = TextualInversion.read(path)) {
            lines.put("word to write", embedding.token());
            for (LoraTarget encoder : List.of(LoraTarget.TEXT_ENCODER, LoraTarget.TEXT_ENCODER_2)) {
                embedding
                        .vectors(encoder)
                        .ifPresent(vectors -> lines.put(
                                "for the " + name(encoder),
                                "%d vectors of %d numbers".formatted(vectors.size(0), vectors.size(1))));
            }
        }
        return lines;
    }

    private static String name(LoraTarget target) {
        return target == LoraTarget.UNET
                ? "UNet"
                : target.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(long parameters) {
        return parameters >= 100_000_000
                ? String.format(Locale.ROOT, "%.2f billion", parameters / 1e9)
                : String.format(Locale.ROOT, "%.2f million", parameters / 1e6);
    }

    private static String bytes(long bytes) {
        long mebi = 1L << 20;
        return bytes >= 1000 * mebi
                ? String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30))
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) mebi);
    }
}

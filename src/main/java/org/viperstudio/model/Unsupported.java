package org.viperstudio.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Names the models that are not supported, by tensors that no other model has. */
final class Unsupported {
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "a ControlNet",
                    has("control_model.time_embed.0.weight")
                            .or(has("controlnet_cond_embedding.conv_in.weight"))
                            .or(has("input_hint_block.0.weight"))),
            new Known("Playground 2.5, whose noise schedule is another", has("edm_mean")),
            new Known(
                    "a Flux transformer",
                    ends("double_blocks.0.img_attn.proj.weight")
                            .or(ends("single_transformer_blocks.0.proj_mlp.weight"))),
            new Known("a Stable Diffusion 3 transformer", ends("joint_blocks.0.x_block.mlp.fc1.weight")),
            new Known(
                    "Stable Cascade", ends("clip_txt_mapper.weight").or(ends("down_blocks.1.0.channelwise.0.weight"))),
            new Known("a PixArt transformer", ends("adaln_single.emb.timestep_embedder.linear_1.weight")),
            new Known("a Wan video model", ends("head.modulation")),
            new Known("an AnimateDiff motion module", contains("motion_modules.")),
            new Known("an IP-Adapter", contains("ip_adapter.").or(starts("image_proj."))),
            new Known(
                    "a T2I-Adapter",
                    ends("adapter.body.0.resnets.0.block1.weight").or(starts("body.0.block1."))),
            new Known(
                    "half of a tiny autoencoder (TAESD) in its original form; get the folder with both halves",
                    tinyHalf()),
            new Known("a CLIP text encoder alone", starts("text_model.encoder.layers.")));

    /** Parts of supported models look the same. */
    private static final Known LANGUAGE_MODEL =
            new Known("a language model", contains("layers.0.self_attn.q_proj.weight"));

    private record Known(String name, Predicate<Weights> test) {}

    private Unsupported() {}

    /** Whether this is surely a model that is not supported, though it may hold parts that are. */
    static boolean isOther(Weights weights) {
        return known(weights).isPresent() || channels(weights).isPresent();
    }

    /** What the file looks like, in words for a person. */
    static String describe(Weights weights) {
        return known(weights)
                .map(Unsupported::looksLike)
                .or(() -> channels(weights))
                .or(() -> Optional.of(looksLike(LANGUAGE_MODEL.name)).filter(name -> LANGUAGE_MODEL.test.test(weights)))
                .orElseGet(() -> "is no model that is supported; its tensors are called "
                        + weights.names().stream().limit(3).toList());
    }

    private static String looksLike(String name) {
        return "looks like " + name + ": not supported";
    }

    private static Optional<String> known(Weights weights) {
        return KNOWN.stream()
                .filter(model -> model.test.test(weights))
                .map(Known::name)
                .findFirst();
    }

    /** Models that take more than noise have more input channels than the latents. */
    private static Optional<String> channels(Weights weights) {
        return List.of(SingleFile.UNET + "input_blocks.0.0.weight", "input_blocks.0.0.weight").stream()
                .filter(weights::has)
                .map(weights::get)
                .filter(tensor -> tensor.shape().size() == 4)
                .map(Unsupported::inputs)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> inputs(StoredTensor convolution) {
        return switch ((int) convolution.size(1)) {
            case 7 -> Optional.of(looksLike("an upscaler (7 input channels)"));
            case 8 -> Optional.of(looksLike("InstructPix2Pix (8 input channels)"));
            case 9 -> Optional.of(looksLike("an inpainting model (9 input channels)"));
            default -> Optional.empty();
        };
    }

    private static Predicate<Weights> has(String name) {
        return weights -> weights.has(name);
    }

    private static Predicate<Weights> starts(String start) {
        return weights -> weights.names().stream().anyMatch(name -> name.startsWith(start));
    }

    private static Predicate<Weights> ends(String end) {
        return weights -> weights.names().stream().anyMatch(name -> name.endsWith(end));
    }

    private static Predicate<Weights> contains(String part) {
        return weights -> weights.names().stream().anyMatch(name -> name.contains(part));
    }

    private static Predicate<Weights> tinyHalf() {
        return has("3.conv.0.weight").and(starts("0.").or(starts("1.")));
    }
}

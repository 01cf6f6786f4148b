package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.layout.UNetLayout;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** A model opens when it is whole: each tensor that is missing or of another shape is told, with its file. */
@Timeout(120)
class WholeWeightsTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    static Stream<Path> models() {
        Stream<Path> tiny = Stream.of("sdxl", "sdxl-refiner", "sd2").map(Parity.dir()::resolve);
        return Stream.concat(tiny, Stream.of(EmbeddedModel.folder()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTensorCounts(Path model) {
        ModelSource source = ((ModelFile.Diffusion) ModelFiles.recognise(model)).source();
        file = folder.resolve("weights.safetensors");
        check(source.unet(), part(source.unet().config()));
        source.autoencoder().ifPresent(part -> check(part, part(part.config())));
        source.textEncoder().ifPresent(part -> check(part, part(part.config())));
        source.textEncoder2().ifPresent(part -> check(part, part(part.config())));
    }

    @Test
    void everyTensorOfATinyAutoencoderCounts() {
        Path model = Parity.dir().resolve(Parity.json("taesd").get("model").getAsString());
        file = folder.resolve("weights.safetensors");
        ModelPart<?> part = ((ModelFile.TinyVae) ModelFiles.recognise(model)).part();
        check(part, part((AutoencoderConfig) part.config()));
    }

    private ModelPart<?> part(UNetConfig config) {
        return Opening.unet(config, file, UnaryOperator.identity());
    }

    private ModelPart<?> part(AutoencoderConfig config) {
        return Opening.autoencoder(config, file, UnaryOperator.identity());
    }

    private ModelPart<?> part(ClipTextConfig config) {
        return Opening.textEncoder(config, file, UnaryOperator.identity());
    }

    private void check(ModelPart<?> sound, ModelPart<?> opened) {
        Map<String, List<Long>> shapes = shapes(sound);
        assertThat(open(shapes, opened)).isNull();
        shapes.forEach((name, shape) -> {
            Map<String, List<Long>> without = new TreeMap<>(shapes);
            without.remove(name);
            assertThat(open(without, opened))
                    .isInstanceOf(WeightsException.class)
                    .hasMessageStartingWith(file + ": ")
                    .hasMessageContaining("tensor '" + name + "' is missing, whose shape would be " + shape);
            List<Long> other = otherShape(shape);
            Map<String, List<Long>> reshaped = new TreeMap<>(shapes);
            reshaped.put(name, other);
            assertThat(open(reshaped, opened))
                    .isInstanceOf(WeightsException.class)
                    .hasMessageStartingWith(file + ": ")
                    .hasMessageContaining("tensor '" + name + "' has the shape " + other + ", expected is " + shape);
        });
    }

    /** By turns one more or less of something; the same numbers in another order. */
    private static List<Long> otherShape(List<Long> shape) {
        List<Long> other = new ArrayList<>(shape);
        if (shape.size() == 2 && !shape.get(0).equals(shape.get(1))) {
            Collections.reverse(other);
        } else {
            other.set(other.size() - 1, shape.getLast() + (shape.getLast() % 2 == 0 ? 1 : -1));
        }
        return shape.equals(List.of(1L)) ? List.of(2L) : other;
    }

    private static Map<String, List<Long>> shapes(ModelPart<?> part) {
        Map<String, List<Long>> shapes = new TreeMap<>();
        try (Weights weights = part.open()) {
            weights.tensors().forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        }
        return shapes;
    }

    private Throwable open(Map<String, List<Long>> shapes, ModelPart<?> part) {
        SparseFile sparse = new SparseFile();
        shapes.forEach((name, shape) ->
                sparse.tensor(name, shape.stream().mapToLong(Long::longValue).toArray()));
        sparse.write(file);
        Throwable fault = catchThrowable(() -> part.open().close());
        try {
            Files.delete(file);
        } catch (IOException locked) {
            throw new java.io.UncheckedIOException(locked);
        }
        return fault;
    }

    @Test
    void whatANetworkDoesNotReadIsLeftAway() {
        UNetConfig config = small("{}");
        SparseFile sparse = new SparseFile();
        UNetLayout.visit(config, sparse::tensor);
        sparse.tensor("position_ids", 1, 77).tensor("mid_block.attentions.0.scale", 1);
        ModelPart<UNetConfig> part =
                Opening.unet(config, sparse.write(folder.resolve("more")), UnaryOperator.identity());
        try (Weights weights = part.open()) {
            assertThat(weights.has("conv_in.weight")).isTrue();
            assertThat(weights.has("position_ids")).isFalse();
        }
        sparse.tensor("up_blocks.0.attentions.2.norm.weight", 32);
        ModelPart<UNetConfig> deeper =
                Opening.unet(config, sparse.write(folder.resolve("deeper")), UnaryOperator.identity());
        assertThatThrownBy(deeper::open)
                .hasMessageContaining("'up_blocks.0.attentions.2.norm.weight' belongs to a layer that it does not");
    }

    @Test
    void aConfigurationOfEndlessLayersEndsWithTheWeights() {
        UNetConfig config = small("{\"layers_per_block\": 1000000}");
        SparseFile sparse = new SparseFile();
        UNetLayout.visit(small("{}"), sparse::tensor);
        ModelPart<UNetConfig> part =
                Opening.unet(config, sparse.write(folder.resolve("few")), UnaryOperator.identity());
        assertThatThrownBy(part::open).hasMessageContaining("tensor 'down_blocks.0.resnets.1.norm1.weight' is missing");
    }

    @Test
    void timestepsThatScaleAndShiftAreTwiceAsWide() {
        long[] widths = Stream.of("default", "scale_shift")
                .mapToLong(kind -> width(small("{\"resnet_time_scale_shift\": \"" + kind + "\"}")))
                .toArray();
        assertThat(LongStream.of(widths)).containsExactly(32L, 64L);
    }

    private static long width(UNetConfig config) {
        Map<String, Long> widths = new TreeMap<>();
        UNetLayout.visit(config, (name, shape) -> widths.put(name, shape[0]));
        return widths.get("mid_block.resnets.0.time_emb_proj.weight");
    }

    private static UNetConfig small(String more) {
        String common = """
                {"_class_name": "UNet2DConditionModel", "block_out_channels": [32], "attention_head_dim": 2,
                 "down_block_types": ["CrossAttnDownBlock2D"], "up_block_types": ["CrossAttnUpBlock2D"],
                 "cross_attention_dim": 3%s}""";
        String keys = more.equals("{}") ? ", \"layers_per_block\": 1" : ", " + more.substring(1, more.length() - 1);
        return UNetConfig.parse(ConfigJson.of(Path.of("config.json"), common.formatted(keys)));
    }
}

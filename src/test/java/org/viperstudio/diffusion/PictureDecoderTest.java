package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** What is done for a picture's decoding where memory or the type's range does not suffice. */
class PictureDecoderTest {
    /** As SDXL's first autoencoder does in float16. */
    @Test
    void overflowIsDecodedAgainInFloat32(@TempDir Path folder) throws IOException {
        copyWithOverflowingAutoencoder(folder);
        ModelSource source = ((ModelFile.Diffusion) ModelFiles.recognise(folder)).source();
        Latents latents = new Latents(new SeededNoise(2, 0).next(4 * 8 * 8), 1, 4, 8, 8);
        Models.BACKEND.run(() -> {
            try (DiffusionModel reduced = Models.open(source, DType.F16, MemoryPlan.RESIDENT);
                    DiffusionModel exact = Models.open(source, DType.F32, MemoryPlan.RESIDENT)) {
                Latents scaled = reduced.latentScale().toAutoencoder(latents);
                assertThat(reduced.autoencoder().decode(scaled).values()[0]).isNaN();
                assertThat(new PictureDecoder(reduced, () -> {}).decode(latents).values())
                        .isEqualTo(new PictureDecoder(exact, () -> {})
                                .decode(latents)
                                .values());
                assertThat(reduced.autoencoder().decode(scaled).values()[0])
                        .as("the next picture is tried in float16 again")
                        .isNaN();
            }
        });
    }

    private static void copyWithOverflowingAutoencoder(Path folder) throws IOException {
        Path original = Parity.dir().resolve("sdxl");
        Models.copy(original, folder);
        Path config = folder.resolve("vae").resolve("config.json");
        Files.writeString(
                config, Files.readString(config).replace("\"force_upcast\": true", "\"force_upcast\": false"));
        Path file = ModelFiles.weightsIn(original.resolve("vae"));
        try (Weights weights = Weights.open(file)) {
            Map<String, StoredTensor> tensors = new LinkedHashMap<>(weights.tensors());
            tensors.computeIfPresent("decoder.conv_in.weight", (name, tensor) -> larger(tensor));
            SafetensorsWriter.write(folder.resolve("vae").resolve(file.getFileName()), tensors, Map.of());
        }
    }

    private static StoredTensor larger(StoredTensor tensor) {
        float[] values = tensor.toFloats();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1e6f;
        }
        long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        return StoredTensor.ofFloats(tensor.name(), values, shape);
    }

    @Test
    void theOtherPartsAreUnloadedBeforeTiling() {
        Latents latents = new Latents(new SeededNoise(2, 0).next(4 * 72 * 64), 1, 4, 72, 64);
        AtomicLong free = new AtomicLong(0);
        Models.BACKEND.run(() -> {
            try (DiffusionModel calm = Models.exact("sdxl");
                    DiffusionModel tight = tight(free)) {
                float[] whole =
                        new PictureDecoder(calm, () -> {}).decode(latents).values();
                tight.unet();
                PictureDecoder decoder = new PictureDecoder(tight, () -> free.set(Long.MAX_VALUE));
                assertThat(decoder.decode(latents).values()).isEqualTo(whole);
                List<String> loaded = new ArrayList<>();
                tight.onLoading(loaded::add);
                tight.unet();
                assertThat(loaded).containsExactly("UNet");
                free.set(0);
                float[] tiles =
                        new PictureDecoder(tight, () -> {}).decode(latents).values();
                assertThat(tiles).isNotEqualTo(whole);
            }
        });
    }

    @Test
    void theListenerIsToldThatRoomWasMade() {
        List<String> reasons = new ArrayList<>();
        ImageRequest request = new ImageRequest(
                new RequestTexts("Happy cats", "soft pastel", "neon"),
                List.of(Degree.PLAIN),
                7,
                ImageRequest.Size.square(64),
                SamplingSettings.exact(2),
                new GuidanceSettings(5, 0));
        Models.BACKEND.run(() -> {
            try (DiffusionModel tight = tight(new AtomicLong(0))) {
                new TextToImage(tight, Optional.empty()).generate(request, progress -> {
                    if (progress instanceof Progress.Planned planned) {
                        reasons.add(planned.reason());
                        assertThat(planned.plan()).isEqualTo(MemoryPlan.RESIDENT);
                    }
                    return true;
                });
            }
        });
        assertThat(reasons).hasSize(2).last().asString().contains("made room");
    }

    private static DiffusionModel tight(AtomicLong free) {
        Compute compute = new Compute(Models.BACKEND, DType.F32);
        return new DiffusionModel(Models.source("sdxl"), compute, MemoryPlan.RESIDENT, free::get);
    }
}

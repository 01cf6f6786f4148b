package org.viperstudio.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/** One service for many requests: what stays loaded, what changes, and requests that give way to others. */
class ImageServiceTest {
    private static final List<Degree> DEGREES = List.of(Degree.of(0.6));
    private static final LoraUse DIFFUSERS = lora("diffusers", 0.8);
    private static final LoraUse KOHYA = lora("kohya", -0.4);

    private final List<String> loaded = new ArrayList<>();
    private final GenerationListener loads = progress -> {
        if (progress instanceof Progress.Loading loading) {
            loaded.add(loading.part());
        }
        return true;
    };

    @Test
    void lorasComeAndGoWithoutLoadingTheBaseAgain() {
        try (ImageService service = service()) {
            float[] plain = make(service, settings("sdxl", List.of()));
            float[] one = make(service, settings("sdxl", List.of(DIFFUSERS)));
            float[] two = make(service, settings("sdxl", List.of(DIFFUSERS, KOHYA)));
            assertThat(List.of(plain, one, two)).doesNotHaveDuplicates();
            assertThat(make(service, settings("sdxl", List.of(DIFFUSERS)))).isEqualTo(one);
            assertThat(make(service, settings("sdxl", List.of()))).isEqualTo(plain);
            assertThat(loaded.stream().filter("UNet"::equals)).hasSize(1);
        }
    }

    @Test
    void aLoraThatDoesNotFitLeavesTheModelAsItWas() {
        try (ImageService service = service()) {
            float[] plain = make(service, settings("sdxl", List.of()));
            LoraUse none = new LoraUse("nowhere.safetensors", 1);
            assertThatThrownBy(() -> make(service, settings("sdxl", List.of(none))))
                    .hasMessageContaining("nowhere.safetensors");
            assertThat(make(service, settings("sdxl", List.of()))).isEqualTo(plain);
        }
    }

    @Test
    void anotherFileInTheSamePlaceIsAnotherLora(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.safetensors");
        LoraUse mine = new LoraUse(file.toString(), 0.8);
        try (ImageService service = service()) {
            Files.copy(Path.of(DIFFUSERS.path()), file);
            float[] first = make(service, settings("sdxl", List.of(mine)));
            Files.copy(Path.of(KOHYA.path()), folder.resolve("new"));
            Files.move(folder.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            float[] second = make(service, settings("sdxl", List.of(new LoraUse(file.toString(), 0.8))));
            assertThat(second).isNotEqualTo(first);
        }
    }

    @Test
    void twoEmbeddingsOfOneWordAreRefused(@TempDir Path folder) throws IOException {
        Path moss = Path.of("src/test/resources/reference/moss.safetensors");
        Path other = Files.copy(
                moss, Files.createDirectories(folder.resolve("other")).resolve("moss.safetensors"));
        GenerationSettings both = settings("sdxl", List.of(), List.of(moss.toString(), other.toString()), null);
        try (ImageService service = service()) {
            assertThatThrownBy(() -> make(service, both)).hasMessageContaining("choose one of them");
        }
    }

    @Test
    void aRefinerComesAndGoesWithoutLoadingTheBaseAgain() {
        String refiner = Parity.dir().resolve("sdxl-refiner").toString();
        GenerationSettings plain = settings("sdxl", List.of());
        GenerationSettings refined = settings("sdxl", List.of(), List.of(), refiner);
        try (ImageService service = service()) {
            float[] first = make(service, refined);
            long unets = loaded.stream().filter("UNet"::equals).count();
            float[] without = make(service, plain);
            assertThat(make(service, refined)).isEqualTo(first).isNotEqualTo(without);
            assertThat(loaded.stream().filter("UNet"::equals)).hasSize((int) unets);
        }
    }

    @Test
    void aRequestGivesWayToOthersAndGoesOn() {
        GenerationSettings settings = settings("sdxl", List.of(DIFFUSERS));
        try (ImageService service = service()) {
            float[] atOnce = make(service, settings);
            ImageRun run = new ImageRun(settings, DEGREES, Optional.empty());
            GenerationListener untilSecond =
                    progress -> !(progress instanceof Progress.Denoising denoising && denoising.step() == 2);
            assertThatThrownBy(() -> service.proceed(run, untilSecond)).isInstanceOf(StoppedException.class);
            make(service, settings("sd2", List.of()));
            assertThat(values(service.proceed(run, GenerationListener.SILENT))).isEqualTo(atOnce);
        }
    }

    @Test
    void theListenerMayPaintWithOtherModels() {
        GenerationSettings settings = settings("sdxl", List.of(KOHYA));
        try (ImageService service = service()) {
            float[] atOnce = make(service, settings);
            float[] other = make(service, settings("sd2", List.of()));
            List<Integer> steps = new ArrayList<>();
            ImageRun run = new ImageRun(settings, DEGREES, Optional.empty());
            List<ImageService.Made> made = service.proceed(run, progress -> {
                if (progress instanceof Progress.Denoising denoising) {
                    steps.add(denoising.step());
                    if (denoising.step() == 2) {
                        assertThat(make(service, settings("sd2", List.of()))).isEqualTo(other);
                    }
                }
                return true;
            });
            assertThat(values(made)).isEqualTo(atOnce);
            assertThat(steps).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void theListenerMayPaintWhileAModelIsLoaded() {
        GenerationSettings settings = settings("sdxl", List.of());
        float[] atOnce;
        try (ImageService service = service()) {
            atOnce = make(service, settings);
        }
        for (String other : List.of("sdxl", "sd2")) {
            try (ImageService service = service()) {
                List<String> parts = new ArrayList<>();
                List<ImageService.Made> made = service.generate(settings, DEGREES, Optional.empty(), progress -> {
                    if (progress instanceof Progress.Loading loading && !parts.contains(loading.part())) {
                        parts.add(loading.part());
                        make(service, settings(other, List.of(KOHYA).subList(0, other.equals("sdxl") ? 1 : 0)));
                    }
                    return true;
                });
                assertThat(values(made)).as(other).isEqualTo(atOnce);
                assertThat(parts).as(other).contains("text encoders");
            }
        }
    }

    @Test
    void theTinyAutoencoderThatSuitsTheModelShowsIt(@TempDir Path folder) throws IOException {
        List<ModelFile.TinyVae> both = List.of(tiny(folder, "taesd"), tiny(folder, "madebyollin--taesdxl"));
        try (ImageService service =
                new ImageService(Backend.on(Device.CPU), Optional.empty(), bytes -> {}, () -> both)) {
            assertThat(previewSides(service, "sdxl")).containsOnly(64);
            assertThat(previewSides(service, "sd2")).containsOnly(64);
        }
        ModelFile.TinyVae xl = tiny(folder, "taesd-xl");
        try (ImageService service =
                new ImageService(Backend.on(Device.CPU), Optional.empty(), bytes -> {}, () -> List.of(xl))) {
            assertThat(previewSides(service, "sdxl")).containsOnly(64);
            assertThat(previewSides(service, "sd2"))
                    .as("it is not made for these latents")
                    .containsOnly(8);
        }
    }

    private static ModelFile.TinyVae tiny(Path folder, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("config.json", "diffusion_pytorch_model.safetensors")) {
            Files.copy(Parity.dir().resolve("taesd").resolve(file), copy.resolve(file));
        }
        return (ModelFile.TinyVae) ModelFiles.recognise(copy);
    }

    private static Set<Integer> previewSides(ImageService service, String model) {
        Set<Integer> sides = new HashSet<>();
        service.generate(settings(model, List.of()), DEGREES, Optional.empty(), progress -> {
            if (progress instanceof Progress.Denoising denoising) {
                denoising.preview().get().forEach(preview -> sides.add(preview.width()));
            }
            return true;
        });
        return sides;
    }

    private float[] make(ImageService service, GenerationSettings settings) {
        return values(service.generate(settings, DEGREES, Optional.empty(), loads));
    }

    private static float[] values(List<ImageService.Made> made) {
        return made.getFirst().picture().values();
    }

    private static ImageService service() {
        return new ImageService(Backend.on(Device.CPU), Optional.empty());
    }

    private static LoraUse lora(String notation, double strength) {
        String file = Parity.json("lora").getAsJsonObject("files").get(notation).getAsString();
        return new LoraUse(Parity.dir().resolve(file).toString(), strength);
    }

    private static GenerationSettings settings(String model, List<LoraUse> loras) {
        return settings(model, loras, List.of(), null);
    }

    private static GenerationSettings settings(
            String model, List<LoraUse> loras, List<String> embeddings, @Nullable String refiner) {
        Path folder = Parity.dir().resolve(model);
        return new GenerationSettings(
                "test",
                folder.toString(),
                null,
                null,
                null,
                "Happy cats",
                "",
                "soft pastel",
                "neon",
                0.6,
                0.6,
                11,
                4,
                5,
                0,
                1,
                64,
                64,
                null,
                refiner,
                0.5,
                loras,
                embeddings,
                null,
                0.6,
                Effort.EXACT,
                "F32",
                false);
    }
}

package org.viperstudio.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
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
        Path folder = Parity.dir().resolve(model);
        return new GenerationSettings(
                "test",
                folder.toString(),
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
                null,
                0.8,
                loras,
                List.of(),
                null,
                0.6,
                Effort.EXACT,
                "F32",
                false);
    }
}

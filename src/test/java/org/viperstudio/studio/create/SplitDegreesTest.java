package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/** Unequal degrees with the model that the program carries. */
class SplitDegreesTest {
    private static final Scene SCENE = new Scene(
            "a lighthouse",
            "",
            SmallScene.taste("watercolour, warm colours", "dark vignette, neon colours"),
            7,
            PaintSettings.suiting(EmbeddedModel.folder())
                    .withGuidance(2.5)
                    .withRescale(0.7)
                    .withTasteScale(1));

    /** Noise paints edges everywhere. */
    @ParameterizedTest
    @CsvSource({"0.375,0.85", "0,1"})
    void muchOfTheDislikedAndLittleOfTheLikedPaintsNoNoise(double liked, double disliked) {
        try (ImageService images = new ImageService(Backend.on(Device.CPU), Optional.empty())) {
            Degree degree = new Degree(liked, disliked);
            double usual = roughness(paint(images, SCENE, Degree.of(0.85)));
            assertThat(roughness(paint(images, SCENE, degree))).isLessThan(1.3 * usual);
            Scene literal = Scene.of(
                    unbalanced(SCENE.settings("test", degree, Fidelity.FULL)),
                    SCENE.paint().quick());
            assertThat(roughness(paint(images, literal, degree)))
                    .as("to the letter of equation 3")
                    .isGreaterThan(1.5 * usual);
        }
    }

    private static GenerationSettings unbalanced(GenerationSettings settings) {
        return GenerationSettings.fromJson(settings.toJson().replace("\"balanced\": true", "\"balanced\": false"));
    }

    private static Raster paint(ImageService images, Scene scene, Degree degree) {
        GenerationSettings settings = scene.settings("test", degree, Fidelity.FULL);
        Degree used = settings.degree();
        return Pixels.raster(images.generate(settings, List.of(used), Optional.empty(), progress -> true)
                .getFirst()
                .picture());
    }

    /** How much neighbours differ, 0..255. */
    private static double roughness(Raster raster) {
        double sum = 0;
        for (int i = 1; i < raster.argb().length; i++) {
            sum += Math.abs((raster.argb()[i] >> 8 & 0xFF) - (raster.argb()[i - 1] >> 8 & 0xFF));
        }
        return sum / raster.argb().length;
    }
}

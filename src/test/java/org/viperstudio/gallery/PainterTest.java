package org.viperstudio.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.text.catalogue.AttributeCatalogue;

class PainterTest {
    private static final AttributeCatalogue CATALOGUE = AttributeCatalogue.load();
    /** On at least one of these every attribute must show. */
    private static final List<String> PROBES = List.of("house", "cat", "fruit bowl");

    private static final Map<String, Canvas> PLAIN = PROBES.stream()
            .collect(Collectors.toMap(name -> name, name -> Painter.paint(SceneDescription.of(name), 3, 64, 64)));

    static List<String> subjects() {
        return List.copyOf(Painter.subjects());
    }

    static List<String> attributes() {
        return List.copyOf(Painter.attributes().sequencedKeySet());
    }

    @Test
    void paintsManySubjectsInManyWays() {
        assertThat(Painter.subjects()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Painter.attributes()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(new HashSet<>(Painter.attributes().values())).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void attributesStandInTheCatalogueUnderTheSameCategory() {
        Painter.attributes().forEach((name, category) -> {
            var attribute = CATALOGUE.find(name).orElseThrow(() -> new AssertionError(name + " is not catalogued"));
            assertThat(attribute.name()).isEqualTo(name);
            assertThat(attribute.category()).as(name).isEqualTo(category);
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everySubjectIsARichPictureAtEverySize(String subject) {
        for (int[] size : new int[][] {{64, 64}, {128, 128}, {300, 200}}) {
            Canvas picture = Painter.paint(SceneDescription.of(subject), 11, size[0], size[1]);
            assertThat(picture.width).isEqualTo(size[0]);
            assertThat(picture.height).isEqualTo(size[1]);
            checkFinite(picture);
            assertThat(deviation(picture)).as("spread of lightness").isGreaterThan(0.05);
        }
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void everyAttributeShows(String attribute) {
        double most = 0;
        for (String subject : PROBES) {
            Canvas plain = PLAIN.get(subject);
            Canvas painted = Painter.paint(SceneDescription.of(subject, attribute), 3, 64, 64);
            checkFinite(painted);
            most = Math.max(most, difference(plain, painted));
        }
        assertThat(most).as("mean OKLab difference").isGreaterThan(0.012);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void everyAttributePaintsAtAnySize(String attribute) {
        checkFinite(Painter.paint(SceneDescription.of("teapot", attribute), 5, 128, 128));
        checkFinite(Painter.paint(SceneDescription.of("planet", attribute), 5, 300, 200));
    }

    @Test
    void attributesCompose() {
        Canvas plain = Painter.paint(SceneDescription.of("cat", "charcoal"), 3, 64, 64);
        Canvas tinted = Painter.paint(SceneDescription.of("cat", "charcoal", "blue and gold"), 3, 64, 64);
        assertThat(difference(plain, tinted)).isGreaterThan(0.02);
    }

    @Test
    void sameSeedSameBytesOnManyThreads() throws Exception {
        List<SceneDescription> scenes = new ArrayList<>();
        for (String medium : List.of("oil paint", "watercolour", "stained glass", "low-poly rendering", "etching")) {
            scenes.add(SceneDescription.of("dragon", medium, "golden hour"));
            scenes.add(SceneDescription.of("lake", medium, "jewel tones"));
        }
        List<int[]> alone = scenes.stream().map(PainterTest::pixels).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<int[]>> together = scenes.stream()
                    .map(scene -> pool.submit(() -> pixels(scene)))
                    .toList();
            for (int i = 0; i < scenes.size(); i++) {
                assertThat(together.get(i).get()).as("%s", scenes.get(i)).isEqualTo(alone.get(i));
            }
        }
    }

    private static int[] pixels(SceneDescription scene) {
        return Painter.paint(scene, 99, 72, 72).toRgb();
    }

    @Test
    void otherSeedOtherPicture() {
        Canvas one = Painter.paint(SceneDescription.of("castle"), 1, 64, 64);
        Canvas two = Painter.paint(SceneDescription.of("castle"), 2, 64, 64);
        assertThat(difference(one, two)).isGreaterThan(0.01);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Painter.paint(SceneDescription.of("gearbox"), 1, 64, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gearbox");
        assertThatThrownBy(() -> Painter.paint(SceneDescription.of("cat", "smelly"), 1, 64, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smelly");
        assertThatThrownBy(() -> Painter.paint(SceneDescription.of("cat"), 1, 8, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8 x 64");
    }

    private static void checkFinite(Canvas picture) {
        double sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.l.data[i] + picture.a.data[i] + picture.b.data[i];
        }
        assertThat(Double.isFinite(sum)).as("all pixels are finite").isTrue();
    }

    private static double deviation(Canvas picture) {
        double mean = 0;
        for (float l : picture.l.data) {
            mean += l / picture.size();
        }
        double squares = 0;
        for (float l : picture.l.data) {
            squares += (l - mean) * (l - mean) / picture.size();
        }
        return Math.sqrt(squares);
    }

    private static double difference(Canvas one, Canvas two) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.get(i).distance(two.get(i));
        }
        return sum / one.size();
    }
}

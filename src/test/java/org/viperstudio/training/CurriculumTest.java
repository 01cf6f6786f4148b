package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CurriculumTest {
    private static final Vocabulary VOCABULARY = Vocabulary.full();
    private static final List<Scene> SCENES = LongStream.range(0, 2000)
            .mapToObj(new SceneSampler(VOCABULARY)::sample)
            .toList();
    private static final List<TrainingSample> SAMPLES = new Curriculum(VOCABULARY, SCENES).samples(1, 20_000);

    @Test
    void aScenesAttributesCanBeSeenTogether() {
        SceneSampler sampler = new SceneSampler(VOCABULARY);
        for (Scene scene : SCENES) {
            List<String> aspects = scene.attributes().stream()
                    .flatMap(attribute -> sampler.aspects(attribute).stream())
                    .toList();
            assertThat(aspects).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameSeedGivesTheSameBatch() {
        Curriculum curriculum = new Curriculum(VOCABULARY, SCENES);
        assertThat(curriculum.samples(5, 32)).isEqualTo(curriculum.samples(5, 32));
        assertThat(curriculum.samples(5, 32)).isNotEqualTo(curriculum.samples(6, 32));
    }

    @Test
    void inSumsAttributesAreThereAsOftenAsTheDegreeSays() {
        assertThat(presentAt(0.1, 0.3)).isCloseTo(0.2, within(0.1));
        assertThat(presentAt(0.4, 0.6)).isCloseTo(0.5, within(0.1));
        assertThat(presentAt(0.8, 1.0)).isCloseTo(0.9, within(0.1));
    }

    /** The share of the listed attributes that the picture has, over sums with degrees in a range. */
    private static double presentAt(double low, double high) {
        return SAMPLES.stream()
                .filter(sample -> sample.promptShare() == 1 && !sample.prompt().isEmpty())
                .filter(sample -> sample.preferenceShare() > low && sample.preferenceShare() < high)
                .flatMap(sample -> Arrays.stream(sample.preference().split(", "))
                        .map(attribute ->
                                SCENES.get(sample.picture()).attributes().contains(attribute)))
                .mapToDouble(present -> present ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void plainPromptsShowPlainPictures() {
        assertThat(SAMPLES)
                .filteredOn(sample -> sample.promptShare() == 1
                        && sample.preferenceShare() == 0
                        && !sample.prompt().isEmpty()
                        && !sample.prompt().contains(", "))
                .isNotEmpty()
                .allMatch(sample -> SCENES.get(sample.picture()).attributes().isEmpty());
    }

    @Test
    void everyConditioningOfTheMethodIsSampled() {
        assertThat(SAMPLES).anyMatch(sample -> sample.prompt().contains(", "));
        assertThat(SAMPLES).anyMatch(sample -> sample.promptShare() == 0 && sample.preferenceShare() == 1);
        assertThat(SAMPLES).anyMatch(sample -> sample.prompt().isEmpty() && sample.preferenceShare() > 0);
        assertThat(SAMPLES).anyMatch(sample -> sample.promptShare() == 0 && sample.pooledShare() == 0);
    }
}

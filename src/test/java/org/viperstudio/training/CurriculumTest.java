package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CurriculumTest {
    private static final Vocabulary VOCABULARY = Vocabulary.full();
    private static final List<Scene> SCENES =
            LongStream.range(0, 2000).mapToObj(new SceneDraw(VOCABULARY)::of).toList();
    private static final List<Lesson> LESSONS = new Curriculum(VOCABULARY, SCENES).lessons(1, 20_000);

    @Test
    void aScenesAttributesCanBeSeenTogether() {
        SceneDraw draw = new SceneDraw(VOCABULARY);
        for (Scene scene : SCENES) {
            List<String> aspects = scene.attributes().stream()
                    .flatMap(attribute -> draw.aspects(attribute).stream())
                    .toList();
            assertThat(aspects).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameStepHasTheSameLessons() {
        Curriculum curriculum = new Curriculum(VOCABULARY, SCENES);
        assertThat(curriculum.lessons(5, 32)).isEqualTo(curriculum.lessons(5, 32));
        assertThat(curriculum.lessons(5, 32)).isNotEqualTo(curriculum.lessons(6, 32));
    }

    @Test
    void inSumsAttributesAreThereAsOftenAsTheDegreeSays() {
        assertThat(presentAt(0.1, 0.3)).isCloseTo(0.2, within(0.1));
        assertThat(presentAt(0.4, 0.6)).isCloseTo(0.5, within(0.1));
        assertThat(presentAt(0.8, 1.0)).isCloseTo(0.9, within(0.1));
    }

    /** The share of the listed attributes that the picture has, over sums with degrees in a range. */
    private static double presentAt(double low, double high) {
        return LESSONS.stream()
                .filter(lesson -> lesson.promptShare() == 1 && !lesson.prompt().isEmpty())
                .filter(lesson -> lesson.preferenceShare() > low && lesson.preferenceShare() < high)
                .flatMap(lesson -> Arrays.stream(lesson.preference().split(", "))
                        .map(attribute ->
                                SCENES.get(lesson.picture()).attributes().contains(attribute)))
                .mapToDouble(present -> present ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void plainPromptsShowPlainPictures() {
        assertThat(LESSONS)
                .filteredOn(lesson -> lesson.promptShare() == 1
                        && lesson.preferenceShare() == 0
                        && !lesson.prompt().isEmpty()
                        && !lesson.prompt().contains(", "))
                .isNotEmpty()
                .allMatch(lesson -> SCENES.get(lesson.picture()).attributes().isEmpty());
    }

    @Test
    void everyContextOfTheMethodIsAmongThem() {
        assertThat(LESSONS).anyMatch(lesson -> lesson.prompt().contains(", "));
        assertThat(LESSONS).anyMatch(lesson -> lesson.promptShare() == 0 && lesson.preferenceShare() == 1);
        assertThat(LESSONS).anyMatch(lesson -> lesson.prompt().isEmpty() && lesson.preferenceShare() > 0);
        assertThat(LESSONS).anyMatch(lesson -> lesson.promptShare() == 0 && lesson.pooledShare() == 0);
    }
}

package org.viperstudio.people.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTrialTest {
    private static final ScoreTrial.Album ALBUM = new ScoreTrial.Album(files("good", 6), files("bad", 6));

    private static List<Path> files(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> Path.of(name + i)).toList();
    }

    private static double honest(Path picture) {
        return picture.toString().startsWith("good") ? 0.9 : 0.3;
    }

    @Test
    void aScoreThatKnowsThePersonIsAlwaysRight() {
        ScoreTrial trial = new ScoreTrial((liked, disliked) -> ScoreTrialTest::honest);
        trial.measure(ALBUM);
        ScoreTrial.Result result = trial.result();
        assertThat(result.curve()).containsExactly(new ScoreTrial.Point(2, 8, 1, 1), new ScoreTrial.Point(4, 8, 1, 1));
        assertThat(result.bands())
                .extracting(ScoreTrial.Band::asked, ScoreTrial.Band::liked)
                .containsExactly(tuple(0, 0.0), tuple(8, 0.0), tuple(0, 0.0), tuple(0, 0.0), tuple(8, 1.0));
        assertThat(result.least()).isEqualTo(0.3);
        assertThat(result.most()).isEqualTo(0.9);
    }

    @Test
    void aScoreThatKnowsNothingIsRightByHalf() {
        ScoreTrial trial = new ScoreTrial((liked, disliked) -> picture -> 0.5);
        trial.measure(ALBUM);
        assertThat(trial.result().curve()).hasSize(2).allSatisfy(point -> {
            assertThat(point.right()).isEqualTo(0.5);
            assertThat(point.ordered()).isEqualTo(0.5);
        });
    }

    @Test
    void whatIsAskedAboutWasNotShown() {
        ScoreTrial trial = new ScoreTrial((liked, disliked) -> picture -> {
            assertThat(liked).doesNotContain(picture).hasSameSizeAs(disliked);
            assertThat(disliked).doesNotContain(picture);
            return 0.5;
        });
        trial.measure(ALBUM);
        assertThat(trial.result().curve()).hasSize(2);
    }
}

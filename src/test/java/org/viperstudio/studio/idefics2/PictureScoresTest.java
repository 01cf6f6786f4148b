package org.viperstudio.studio.idefics2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.Priority;
import org.viperstudio.job.Subscription;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;

/** Scores of the history's pictures, by the built-in score and by a small IDEFICS2 of random weights. */
class PictureScoresTest {
    private static final int SIDE = 32;

    @TempDir
    private Path folder;

    private Studio studio;
    private LanguageChoice choice;
    private HistoryEntry picture;

    @BeforeEach
    void open() {
        studio = Studio.open(DataFolder.at(folder.resolve("data")));
        choice = SmallIdefics2.register(studio, folder);
        picture = add("a cat");
    }

    private HistoryEntry add(String prompt) {
        return profile()
                .history()
                .add(
                        SmallScene.of(prompt, SmallScene.PASTEL, 1).settings("test", Degree.PLAIN, Fidelity.FULL),
                        new Raster(SIDE, SIDE, new int[SIDE * SIDE]),
                        OptionalLong.empty());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private OpenProfile profile() {
        return studio.profiles().current();
    }

    private HistoryEntry now() {
        return profile().history().find(picture.id()).orElseThrow();
    }

    @Test
    void theBuiltInScoreIsThereAtOnceAndForgottenForAnothers() throws Exception {
        SmallIdefics2.comment(studio);
        PictureScores scores = studio.scores(profile());
        assertThat(scores.score(picture)).isEmpty();
        double builtIn = now().score().orElseThrow();
        SmallIdefics2.choose(studio, LanguageTask.SCORING, choice);
        assertThat(now().score()).as("scores of two judges do not compare").isEmpty();
        Job<Double> job = scores.score(now()).orElseThrow();
        double score = job.result().get(120, TimeUnit.SECONDS);
        assertThat(score).isBetween(0.0, 1.0).isNotEqualTo(builtIn);
        assertThat(now().score()).hasValue(score);
        assertThat(scores.score(now())).as("it has a score").isEqualTo(Optional.empty());
    }

    @Test
    void allThatHaveNoScoreAreScoredInOneJob() throws Exception {
        SmallIdefics2.comment(studio);
        SmallIdefics2.choose(studio, LanguageTask.SCORING, choice);
        HistoryEntry scored = add("a dog");
        profile().history().setScore(scored.id(), 0.25);
        PictureScores scores = studio.scores(profile());
        Job<Integer> round = scores.scoreAll("Scoring").orElseThrow();
        assertThat(round.result().get(120, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(now().score().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(profile().history().find(scored.id()).orElseThrow().score()).hasValue(0.25);
        assertThat(scores.scoreAll("Scoring")).as("all have a score").isEmpty();
    }

    @Test
    void scoresOfAnotherTasteAreForgotten() throws Exception {
        SmallIdefics2.comment(studio);
        HistoryEntry other = add("a dog");
        PictureScores scores = studio.scores(profile());
        assertThat(scores.scoreAll("Scoring").orElseThrow().result().get(120, TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(scores.scoreAll("Scoring")).as("nothing changed").isEmpty();
        profile().taste().add("impasto", true);
        assertThat(scores.score(now())).isEmpty();
        assertThat(now().score()).isPresent();
        assertThat(profile().history().find(other.id()).orElseThrow().score())
                .as("a score before the taste changed")
                .isEmpty();
        profile().comments().save(new PictureRef.Gallery("01-cat.jpg"), "", Mark.LOVED);
        assertThat(scores.scoreAll("Scoring").orElseThrow().result().get(120, TimeUnit.SECONDS))
                .as("another picture is loved: all anew")
                .isEqualTo(2);
    }

    @Test
    void aRoundOfLargeScoresWaitsForAllElse() {
        SmallIdefics2.comment(studio);
        SmallIdefics2.choose(studio, LanguageTask.SCORING, choice);
        List<JobSnapshot> seen = new CopyOnWriteArrayList<>();
        try (Subscription _ = studio.jobs().listen(seen::addAll)) {
            Job<Integer> round = studio.scores(profile()).scoreAll("Scoring").orElseThrow();
            assertThat(round.result()).succeedsWithin(Duration.ofSeconds(120));
        }
        assertThat(seen).extracting(JobSnapshot::priority).containsOnly(Priority.BACKGROUND);
        assertThat(seen).extracting(JobSnapshot::title).anyMatch(title -> title.contains("a cat"));
    }

    @Test
    void withoutMarkedPicturesItSaysWhatItNeeds() {
        SmallIdefics2.choose(studio, LanguageTask.SCORING, choice);
        Job<Double> job = studio.scores(profile()).score(picture).orElseThrow();
        assertThatThrownBy(() -> job.result().get(120, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("Love it");
        assertThat(now().score()).isEmpty();
    }
}

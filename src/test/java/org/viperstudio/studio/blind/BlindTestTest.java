package org.viperstudio.studio.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.queue.ProfileQueue;
import org.viperstudio.text.WeightedAttribute;

class BlindTestTest {
    @TempDir
    private Path folder;

    private static BlindTestPlan plan(String owner, Opponents opponents, Map<String, Taste> others) {
        return BlindTestPlan.of(
                "Happy cats",
                Map.entry(owner, SmallScene.PASTEL),
                opponents,
                others,
                SmallScene.paint(),
                Degree.of(0.85),
                new Random(5));
    }

    @Test
    void oneOfEightIsOnesOwnAndEachHasNoiseOfItsOwn() {
        BlindTestPlan plan = plan("me", Opponents.PLAIN, Map.of());
        assertThat(plan.entries()).hasSize(BlindTestPlan.PICTURES);
        assertThat(plan.entries().stream().filter(entry -> entry.owner().isPresent()))
                .hasSize(1);
        assertThat(plan.entries().stream().map(entry -> entry.scene().seed()).distinct())
                .hasSize(BlindTestPlan.PICTURES);
        assertThat(plan.entries().stream().map(entry -> entry.scene().taste().isEmpty()))
                .containsExactly(false, true, true, true, true, true, true, true);
    }

    @Test
    void othersArePeopleFirstAndInventedTastesThatShareNothing() {
        Taste friend = SmallScene.taste("bold outlines", "grain");
        BlindTestPlan plan = plan("me", Opponents.OTHER_TASTES, Map.of("friend", friend, "new", Taste.NONE));
        List<String> owners = plan.entries().stream()
                .map(entry -> entry.owner().orElseThrow())
                .toList();
        assertThat(owners).startsWith("me", "friend", "invented-1").hasSize(BlindTestPlan.PICTURES);
        Set<String> own = names(SmallScene.PASTEL);
        plan.entries().stream().skip(2).forEach(entry -> {
            Set<String> shared = new HashSet<>(names(entry.scene().taste()));
            assertThat(shared).hasSizeGreaterThan(8);
            shared.retainAll(own);
            assertThat(shared).isEmpty();
        });
    }

    private static Set<String> names(Taste taste) {
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? taste.liked() : taste.disliked())
                .flatMap(list -> list.attributes().stream())
                .map(WeightedAttribute::text)
                .collect(Collectors.toSet());
    }

    @Test
    void withoutATasteThereIsNothingToFind() {
        assertThatThrownBy(() -> BlindTestPlan.of(
                        "x",
                        Map.entry("me", Taste.NONE),
                        Opponents.PLAIN,
                        Map.of(),
                        SmallScene.paint(),
                        Degree.of(0.85),
                        new Random()))
                .hasMessageContaining("comment on a few pictures first");
    }

    @Test
    void theMatrixHasARowForEachPersonScaledToItsLargest() {
        Map<String, BlindTestResults> everyone = Map.of(
                "a", new BlindTestResults(List.of(new BlindTestResults.Round(1, 8)), Map.of("a", 0.8, "b", 0.4)),
                "b", new BlindTestResults(List.of(new BlindTestResults.Round(2, 8)), Map.of("b", 0.5, "", 0.2)),
                "none", new BlindTestResults(List.of(), Map.of()));
        ConfusionMatrix matrix = ConfusionMatrix.of(new TreeMap<>(everyone));
        assertThat(matrix.people()).containsExactly("a", "b");
        assertThat(matrix.scores().getFirst()).containsExactly(1.0, 0.5);
        assertThat(matrix.scores().getLast()).containsExactly(Double.NaN, 1.0);
    }

    @Test
    void whoPutsTheirOwnLastHasSeenIt() {
        BlindTestResults last =
                new BlindTestResults(List.of(new BlindTestResults.Round(8, 8)), Map.of("a", 0.0, "", 0.57));
        BlindTestResults other = new BlindTestResults(List.of(new BlindTestResults.Round(1, 8)), Map.of("b", 1.0));
        ConfusionMatrix matrix = ConfusionMatrix.of(new TreeMap<>(Map.of("a", last, "b", other)));
        assertThat(matrix.scores().getFirst()).containsExactly(0.0, Double.NaN);
    }

    @Test
    void aTestIsPaintedRankedAndCounted() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            OpenProfile profile = studio.profiles().current();
            BlindTest test = paint(studio).result().get();
            assertThat(test.candidates()).hasSize(8);
            int own = IntStream.range(0, 8)
                    .filter(i -> test.candidates()
                            .get(i)
                            .owner()
                            .equals(Optional.of(profile.info().id())))
                    .findFirst()
                    .orElseThrow();
            List<Integer> ranks =
                    IntStream.range(0, 8).mapToObj(i -> (i - own + 8) % 8 + 1).toList();
            profile.blindTests().finish(test, ranks);
            BlindTestResults results = profile.blindTests().results();
            assertThat(results.top(1)).isEqualTo(1);
            assertThat(results.chance(1)).isEqualTo(0.125);
        }
    }

    private static Job<BlindTest> paint(Studio studio) {
        OpenProfile profile = studio.profiles().current();
        BlindTestPlan plan = plan(profile.info().id(), Opponents.PLAIN, Map.of());
        return studio.queues().of(profile).blindTests().add("a blind test", BlindTestRequest.of(plan, "test"));
    }

    @Test
    void aTestThatTheProgramsEndInterruptsIsOfferedAgainAndStaysTheSame() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            studio.jobs().pause();
            paint(studio);
            assertThat(studio.queues()
                            .of(studio.profiles().current())
                            .blindTests()
                            .painting())
                    .isPresent();
        }
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            OpenProfile profile = studio.profiles().current();
            ProfileQueue queue = studio.queues().of(profile);
            UnfinishedJob interrupted = queue.unfinished().getFirst();
            assertThat(interrupted.title()).isEqualTo("a blind test");
            BlindTest resumed = (BlindTest) queue.resume(interrupted).result().get(60, TimeUnit.SECONDS);
            assertThat(profile.blindTests().all()).containsExactly(resumed);
            assertThat(queue.unfinished()).isEmpty();
            assertThat(queue.blindTests().painting()).isEmpty();
            Set<Optional<String>> owners = resumed.candidates().stream()
                    .map(BlindTest.Candidate::owner)
                    .collect(Collectors.toSet());
            assertThat(owners)
                    .containsExactlyInAnyOrder(
                            Optional.empty(), Optional.of(profile.info().id()));
        }
    }

    @Test
    void aDamagedNoteIsTold() {
        for (String damaged : List.of("", "{}", "[1]", "{\"prompt\": \"x\", \"pictures\": [null]}")) {
            assertThatThrownBy(() -> BlindTestRequest.fromJson(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the note of a blind test is damaged");
        }
    }
}

package org.viperstudio.window.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.Subscription;
import org.viperstudio.network.Picture;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.BlindTestService;
import org.viperstudio.studio.profile.BlindTestService.Entrant;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.window.blind.BlindTestModel.Phase;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.shell.DeferredTaskRunner;
import org.viperstudio.window.shell.RecordingNotices;
import org.viperstudio.window.shell.TaskRunner;

/** The Blind test without its looks, on the real store. */
class BlindTestModelTest {
    private static final int PICTURES = 8;
    private static final int SIDE = 8;

    /** Does everything at once. */
    private static final TaskRunner AT_ONCE = new TaskRunner() {
        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            try {
                done.accept(work.call());
            } catch (Exception failure) {
                failed.accept(failure);
            }
        }
    };

    @TempDir
    private Path folder;

    private final DeferredTaskRunner writer = new DeferredTaskRunner();
    private final RecordingNotices notices = new RecordingNotices();
    private Studio studio;
    private BlindTestModel model;
    private boolean unreadable;

    @BeforeEach
    void open() {
        studio = Studio.open(DataFolder.at(folder));
        tests().begin(
                        "Happy cats",
                        IntStream.range(0, PICTURES)
                                .mapToObj(BlindTestModelTest::entrant)
                                .toList(),
                        new Random(1));
        model = new BlindTestModel(new WindowContext(), AT_ONCE, writer, notices);
        model.load();
    }

    @AfterEach
    void close() {
        studio.close();
        assertThat(notices.warnings()).isEmpty();
    }

    private BlindTestService tests() {
        return studio.profiles().current().blindTests();
    }

    private static Entrant entrant(int number) {
        float[] values = new float[3 * SIDE * SIDE];
        values[0] = number / (float) PICTURES;
        return new Entrant(
                new Made(
                        new Picture(values, SIDE, SIDE),
                        SmallScene.of("Happy cats", SmallScene.PASTEL, number)
                                .settings("test", Degree.PLAIN, Fidelity.FULL),
                        Rewording.NONE,
                        List.of()),
                Optional.empty());
    }

    @Test
    void theLastPictureIsPlacedByItselfButNotAfterAPlaceIsTakenBack() {
        IntStream.range(0, PICTURES - 1).forEach(model::click);
        assertThat(model.order()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(model.isRanked()).isTrue();
        model.click(3);
        assertThat(model.order()).as("its place is free").containsExactly(0, 1, 2, 4, 5, 6, 7);
        assertThat(model.isRanked()).isFalse();
        model.click(7);
        model.click(3);
        assertThat(model.order()).containsExactly(0, 1, 2, 4, 5, 6, 3, 7);
        assertThat(model.isRanked()).isTrue();
    }

    @Test
    void aTestThatWasGivenUpCanBeBroughtBackAsItStood() {
        BlindTest before = tests().all().getFirst();
        model.click(5);
        model.click(2);
        model.leave();
        assertThat(tests().all()).as("the writer's turn has not come").hasSize(1);
        writer.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Ready());
        assertThat(tests().all()).isEmpty();
        notices.undoActions().getFirst().run();
        writer.runAll();
        BlindTest back = tests().all().getFirst();
        assertThat(back.candidates()).isEqualTo(before.candidates());
        assertThat(back.created()).isEqualTo(before.created());
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Ranking(back));
        assertThat(model.order()).containsExactly(5, 2);
        IntStream.of(0, 1, 3, 4, 6).forEach(model::click);
        model.reveal();
        writer.runAll();
        assertThat(tests().all()).singleElement().satisfies(test -> assertThat(test.finished())
                .isPresent());
    }

    @Test
    void theOutcomeIsShownThoughTheResultsCannotBeRead() {
        IntStream.range(0, PICTURES - 1).forEach(model::click);
        unreadable = true;
        model.reveal();
        writer.runAll();
        assertThat(model.phaseProperty().get()).isInstanceOf(Phase.Revealed.class);
        assertThat(notices.warnings()).containsExactly("It cannot be read.");
        notices.warnings().clear();
        model.leave();
        writer.runAll();
        assertThat(tests().all()).as("it is finished, not given up").hasSize(1);
    }

    /** The store's tests, and nothing that paints. */
    private final class WindowContext implements BlindTestBackend {
        @Override
        public BlindTestService tests() {
            return BlindTestModelTest.this.tests();
        }

        @Override
        public Job<BlindTest> begin(String prompt, Opponents opponents, String with) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Choice> models() {
            return List.of();
        }

        @Override
        public boolean hasTaste() {
            return true;
        }

        @Override
        public Subscription whenTasteChanges(Runnable listener) {
            return () -> {};
        }

        @Override
        public Optional<Job<BlindTest>> painting() {
            return Optional.empty();
        }

        @Override
        public Map<String, BlindTestResults> everyone() {
            if (unreadable) {
                throw new StoreException("It cannot be read.");
            }
            return Map.of(studio.profiles().current().info().id(), tests().results());
        }

        @Override
        public String suggestedPrompt() {
            return "";
        }

        @Override
        public String nameOf(Optional<String> owner) {
            return owner.orElse("");
        }
    }
}

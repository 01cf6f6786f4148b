package org.viperstudio.studio.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.queue.ProfileQueues.LeftBehind;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.wording.Texts;

/** Pictures in the background, on a real, if small, model and a real store. */
class PaintQueueTest {
    private static final GenerationSettings SETTINGS =
            SmallScene.of("Happy cats", SmallScene.PASTEL, 3).settings("test", Degree.of(0.85), Fidelity.FULL);

    /** Enough to be interrupted in. */
    private static final GenerationSettings LONG = new Scene(
                    "Happy cats", "", SmallScene.PASTEL, 3, SmallScene.paint().withSteps(900))
            .settings("test", Degree.of(0.85), Fidelity.FULL);

    @TempDir
    private Path folder;

    private static ProfileQueue queue(Studio studio) {
        return studio.queues().of(studio.profiles().current());
    }

    @Test
    void aQueuedPictureGoesToTheHistory() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileQueue queue = queue(studio);
            HistoryEntry entry = queue.pictures()
                    .add(SETTINGS, OptionalLong.empty())
                    .result()
                    .get();
            assertMadeAsAskedFor(studio.profiles().current().history().settings(entry));
            assertThat(studio.profiles().current().history().file(entry)).isRegularFile();
            awaitForgotten(studio);
            assertThat(queue.pictures()
                            .add(SETTINGS, OptionalLong.empty())
                            .result()
                            .get())
                    .as("the same picture is not kept twice")
                    .isEqualTo(entry);
            awaitForgotten(studio);
        }
    }

    /** Nobody asked for a type to compute in; the picture knows which one it was. */
    private static void assertMadeAsAskedFor(GenerationSettings made) {
        assertThat(made.dtype()).isIn("F32", "BF16", "F16");
        assertThat(made).usingRecursiveComparison().ignoringFields("dtype").isEqualTo(SETTINGS);
    }

    private static List<UnfinishedJob> notes(Studio studio) {
        return studio.profiles().current().unfinishedJobs().all();
    }

    /** The note of a cancelled picture is taken away just after the result is known. */
    private static void awaitForgotten(Studio studio) throws InterruptedException {
        for (int i = 0; i < 100 && !notes(studio).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(notes(studio)).isEmpty();
    }

    @Test
    void whatSomebodyCancelsIsNotOfferedAgain() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            CountDownLatch busy = new CountDownLatch(1);
            studio.jobs()
                    .submit(new JobRequest<>(
                            "busy", Studio.DEVICE, Priority.NORMAL, context -> busy.await(9, TimeUnit.SECONDS)));
            ProfileQueue queue = queue(studio);
            Job<HistoryEntry> job = queue.pictures().add(SETTINGS, OptionalLong.empty());
            assertThat(notes(studio)).hasSize(1);
            job.cancel();
            awaitForgotten(studio);
            busy.countDown();
            assertThat(studio.profiles().current().history().count(HistoryQuery.ALL))
                    .isZero();
        }
    }

    @Test
    void whatTheProgramsEndInterruptsIsOfferedAgain() throws Exception {
        Job<HistoryEntry> job;
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            studio.jobs().pause();
            job = queue(studio).pictures().add(SETTINGS, OptionalLong.empty());
        }
        assertThatThrownBy(() -> job.result().get()).isInstanceOf(CancellationException.class);
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileQueue queue = queue(studio);
            List<UnfinishedJob> interrupted = queue.unfinished();
            assertThat(interrupted).hasSize(1);
            HistoryEntry entry =
                    (HistoryEntry) queue.resume(interrupted.getFirst()).result().get();
            assertMadeAsAskedFor(studio.profiles().current().history().settings(entry));
            awaitForgotten(studio);
        }
    }

    private static ProfileInfo other(Studio studio) {
        return studio.profiles().create("Other", FileKey.NONE);
    }

    private static int pictures(Studio studio) {
        return studio.profiles().current().history().count(HistoryQuery.ALL);
    }

    @Test
    void whatIsQueuedGoesOnForItsProfileWhileAnotherIsOpen() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileInfo first = studio.profiles().current().info();
            List<LeftBehind> left = new ArrayList<>();
            studio.queues().listen(left::add);
            studio.jobs().pause();
            Job<HistoryEntry> one = queue(studio).pictures().add(SETTINGS, OptionalLong.empty());
            Job<HistoryEntry> cancelled = queue(studio).pictures().add(SETTINGS, OptionalLong.empty());
            studio.profiles().switchTo(other(studio), FileKey.NONE);
            assertThat(left).containsExactly(new LeftBehind(first, 2, true));
            cancelled.cancel();
            studio.jobs().resume();
            one.result().get(60, TimeUnit.SECONDS);
            assertThat(studio.profiles().current().info().name()).isEqualTo("Other");
            assertThat(pictures(studio)).as("not the other's").isZero();
            studio.profiles().switchTo(first, FileKey.NONE);
            assertThat(pictures(studio)).isOne();
            awaitForgotten(studio);
        }
    }

    @Test
    void whatIsUnderWayIsNotOfferedAsInterruptedWhenItsProfileIsOpenedAgain() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileInfo first = studio.profiles().current().info();
            studio.jobs().pause();
            Job<HistoryEntry> job = queue(studio).pictures().add(SETTINGS, OptionalLong.empty());
            studio.profiles().switchTo(other(studio), FileKey.NONE);
            studio.profiles().switchTo(first, FileKey.NONE);
            assertThat(queue(studio).unfinished()).isEmpty();
            studio.profiles().rename(first, "Renamed");
            studio.jobs().resume();
            job.result().get(60, TimeUnit.SECONDS);
            assertThat(pictures(studio)).isOne();
        }
    }

    @Test
    void nothingIsWrittenToAProfileWithAPasswordThatWasLeftAndItsPicturesAreOfferedAgain() throws Exception {
        FileKey key = new FileKey("open sesame");
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileInfo first = studio.profiles().current().info();
            studio.profiles().setPassword(first, FileKey.NONE, key);
            studio.jobs().pause();
            Job<HistoryEntry> job = queue(studio).pictures().add(SETTINGS, OptionalLong.empty());
            List<LeftBehind> left = new ArrayList<>();
            studio.queues().listen(left::add);
            studio.profiles().switchTo(other(studio), FileKey.NONE);
            assertThatThrownBy(() -> job.result().get()).isInstanceOf(CancellationException.class);
            assertThat(left).singleElement().matches(stopped -> !stopped.goesOn() && stopped.jobs() == 1);
            assertThat(studio.jobs().jobs()).isEmpty();
            studio.jobs().resume();
            studio.profiles().switchTo(studio.profiles().find(first.id()).orElseThrow(), key);
            ProfileQueue queue = queue(studio);
            assertThat(queue.unfinished()).hasSize(1);
            queue.resume(queue.unfinished().getFirst()).result().get(60, TimeUnit.SECONDS);
            assertThat(pictures(studio)).isOne();
            awaitForgotten(studio);
        }
    }

    @Test
    void aRunningPictureOfADeletedProfileEndsAndIsOfferedWhenTheProfileIsBack() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            ProfileInfo first = studio.profiles().current().info();
            other(studio);
            CountDownLatch running = new CountDownLatch(1);
            Job<HistoryEntry> job = queue(studio).pictures().add(LONG, OptionalLong.empty());
            job.listen(snapshot -> {
                if (snapshot.progress() > 0) {
                    running.countDown();
                }
            });
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
            studio.profiles().delete(first);
            assertThatThrownBy(() -> job.result().get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            studio.profiles().undoDelete(first);
            studio.profiles().switchTo(first, FileKey.NONE);
            assertThat(queue(studio).unfinished()).hasSize(1);
            assertThat(pictures(studio)).isZero();
        }
    }

    @Test
    void whatFailsIsAdvisedOnByWhatWentWrong() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            GenerationSettings gone = GenerationSettings.fromJson(
                    SETTINGS.toJson().replaceFirst("\"model\": \".*?\"", "\"model\": \"gone.safetensors\""));
            Job<HistoryEntry> job = queue(studio).pictures().add(gone, OptionalLong.empty());
            assertThatThrownBy(() -> job.result().get(60, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            assertThat(job.snapshot().failure().orElseThrow().advice()).contains("Models page");
        }
        assertThat(PaintAdvice.of(new DeviceMemoryException("full", new Error())))
                .contains("Close other programs");
        assertThat(PaintAdvice.of(new IllegalArgumentException("7 steps of 3"))).contains("does not help");
        assertThat(PaintAdvice.of(new StoreException("The disk is full."))).isEqualTo(Texts.of("jobs.try-again"));
    }
}

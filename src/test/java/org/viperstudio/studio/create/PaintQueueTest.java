package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;

/** Pictures in the background, on a real, if small, model and a real store. */
class PaintQueueTest {
    private static final GenerationSettings SETTINGS =
            SmallScene.of("Happy cats", SmallScene.PASTEL, 3).settings("test", Degree.of(0.85), Fidelity.FULL);

    @TempDir
    private Path folder;

    private static PaintQueue queue(Studio studio) {
        return new PaintQueue(
                studio.jobs(), studio.devices()::freest, studio.profiles().current());
    }

    @Test
    void aQueuedPictureGoesToTheHistory() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            PaintQueue queue = queue(studio);
            HistoryEntry entry =
                    queue.add(SETTINGS, OptionalLong.empty()).result().get();
            assertThat(studio.profiles().current().history().settings(entry)).isEqualTo(SETTINGS);
            assertThat(studio.profiles().current().history().file(entry)).isRegularFile();
            awaitForgotten(queue);
        }
    }

    /** The note is taken away just after the result is known. */
    private static void awaitForgotten(PaintQueue queue) throws InterruptedException {
        for (int i = 0; i < 100 && !queue.unfinished().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(queue.unfinished()).isEmpty();
    }

    @Test
    void whatSomebodyCancelsIsNotOfferedAgain() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            CountDownLatch busy = new CountDownLatch(1);
            studio.jobs()
                    .submit(new JobRequest<>(
                            "busy", Studio.DEVICE, Priority.NORMAL, context -> busy.await(9, TimeUnit.SECONDS)));
            PaintQueue queue = queue(studio);
            Job<HistoryEntry> job = queue.add(SETTINGS, OptionalLong.empty());
            assertThat(queue.unfinished()).hasSize(1);
            job.cancel();
            awaitForgotten(queue);
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
            job = queue(studio).add(SETTINGS, OptionalLong.empty());
        }
        assertThatThrownBy(() -> job.result().get()).isInstanceOf(CancellationException.class);
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            PaintQueue queue = queue(studio);
            List<UnfinishedJob> interrupted = queue.unfinished();
            assertThat(interrupted).hasSize(1);
            HistoryEntry entry = queue.resume(interrupted.getFirst()).result().get();
            assertThat(studio.profiles().current().history().settings(entry)).isEqualTo(SETTINGS);
            awaitForgotten(queue);
        }
    }
}

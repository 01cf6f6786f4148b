package org.viperstudio.studio.idefics2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.Priority;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.FrameRequest;
import org.viperstudio.studio.create.LanePainter;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;

/** IDEFICS2 reads a profile's comments: a small one of random weights, in the official format. */
class ReadingJobsTest {
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    private Studio studio;
    private LanguageChoice choice;

    @BeforeEach
    void open() {
        studio = Studio.open(DataFolder.at(folder.resolve("data")));
        choice = SmallIdefics2.register(studio, folder);
        SmallIdefics2.comment(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private OpenProfile profile() {
        return studio.profiles().current();
    }

    private ReadingJobs jobs() {
        return studio.readingJobs(profile());
    }

    private static <T> T end(Job<T> job) throws Exception {
        return job.result().get(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void readsAllCommentsInAJobThatStreamsItsAnswer() throws Exception {
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        studio.reading(profile()).readAgain(ExtractionListener.SILENT);
        assertThat(profile().taste().current())
                .as("the built-in reader leaves it alone")
                .isEmpty();
        Job<Boolean> job = jobs().begin(false).orElseThrow();
        AtomicInteger streamed = new AtomicInteger();
        job.listen(now -> now.preview().filter(String.class::isInstance).ifPresent(text -> streamed.incrementAndGet()));
        assertThat(jobs().begin(false)).as("one at a time").contains(job);
        end(job);
        assertThat(streamed.get()).isPositive();
        assertThat(profile().taste().current().map(TasteVersion::origin)).contains(TasteVersion.Origin.EXTRACTED);
        assertThat(studio.reading(profile()).isCurrent()).isTrue();
        assertThat(jobs().begin(true)).as("nothing is new").isEmpty();
    }

    @Test
    void whatIsCancelledEndsWithinATokenAndIsNotBegunByItself() {
        SmallIdefics2.writeLong(choice);
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        Job<Boolean> job = jobs().begin(false).orElseThrow();
        job.listen(now -> {
            if (now.preview().isPresent()) {
                job.cancel();
            }
        });
        assertThatThrownBy(() -> end(job)).isInstanceOf(CancellationException.class);
        assertThat(profile().taste().current()).isEmpty();
        assertThat(jobs().isLeftUnread()).isTrue();
        assertThat(jobs().begin(false)).isEmpty();
        Optional<Job<Boolean>> again = jobs().begin(true);
        assertThat(again).as("it is begun where it is asked for").isPresent();
        again.orElseThrow().cancel();
    }

    @Test
    void thePictureUnderTheSliderComesFirst() throws Exception {
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        Raster before = paint();
        SmallIdefics2.writeLong(choice);
        Job<Boolean> job = jobs().begin(false).orElseThrow();
        CountDownLatch writing = new CountDownLatch(1);
        job.listen(now -> now.preview().ifPresent(text -> writing.countDown()));
        assertThat(writing.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(paint().argb()).isEqualTo(before.argb());
        assertThat(job.snapshot().state().isFinal()).as("it goes on afterwards").isFalse();
        job.cancel();
        assertThatThrownBy(() -> end(job)).isInstanceOf(CancellationException.class);
    }

    private Raster paint() {
        return new LanePainter(
                        studio.jobs(),
                        studio.devices().first().name(),
                        studio.devices().first().images())
                .paint(new FrameRequest(
                        SmallScene.of("Happy cats", SmallScene.PASTEL, 3)
                                .settings("test", Degree.of(0.5), Fidelity.PREVIEW),
                        Priority.INTERACTIVE,
                        progress -> true,
                        () -> true))
                .raster();
    }

    @Test
    void aDamagedAdapterIsToldWithWhatToDo() throws IOException {
        Files.write(choice.adapter().resolve("adapter_model.safetensors"), new byte[100]);
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        Job<Boolean> job = jobs().begin(false).orElseThrow();
        assertThatThrownBy(() -> end(job)).isInstanceOf(ExecutionException.class);
        JobSnapshot failed = job.snapshot();
        assertThat(failed.failure().orElseThrow().what()).contains("adapter_model.safetensors");
        assertThat(failed.failure().orElseThrow().advice()).contains("safe", "Models page");
        assertThat(profile().taste().current()).isEmpty();
    }

    @Test
    void theChoiceIsTheProfilesOwnAndOutlivesTheProgram() {
        assertThat(jobs().begin(false)).as("the built-in reader reads at first").isEmpty();
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        studio.close();
        studio = Studio.open(DataFolder.at(folder.resolve("data")));
        assertThat(jobs().choices().of(profile(), LanguageTask.READING)).contains(choice);
        studio.profiles()
                .switchTo(
                        studio.profiles().create("another", org.viperstudio.store.FileKey.NONE),
                        org.viperstudio.store.FileKey.NONE);
        assertThat(jobs().choices().of(profile(), LanguageTask.READING)).isEmpty();
    }

    @Test
    void theBuiltInReaderReadsWhereItsFilesAreGone() throws IOException {
        SmallIdefics2.choose(studio, LanguageTask.READING, choice);
        Files.move(choice.model(), folder.resolve("elsewhere"));
        assertThat(jobs().begin(false)).isEmpty();
        studio.reading(profile()).readAgain(ExtractionListener.SILENT);
        assertThat(profile().taste().attributes()).isNotEmpty();
    }
}

package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Lane;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/** The slider on a real, if small, model. */
class LiveSliderTest {
    private static final ImageService IMAGES = new ImageService(Backend.on(Device.CPU), Optional.empty());
    /** Whatever else the machine does while it tests. */
    private static final Pace NEVER_SLOW = new Pace(Duration.ofMillis(150), Duration.ofDays(1));

    private final List<GenerationSettings> painted = new CopyOnWriteArrayList<>();
    private final List<Degree> kept = new CopyOnWriteArrayList<>();
    private final Object changed = new Object();
    private static final JobPool JOBS = new JobPool(List.of(Lane.ofDevice("device")));
    private FramePainter painter = new LanePainter(JOBS, "device", () -> IMAGES);
    private LiveSlider slider = slider(NEVER_SLOW);

    @AfterEach
    void close() {
        slider.close();
    }

    @AfterAll
    static void unload() {
        JOBS.close();
        IMAGES.close();
    }

    private LiveSlider slider(Pace pace) {
        FramePainter recording = request -> {
            Painted made = painter.paint(request);
            painted.add(request.settings());
            return made;
        };
        return new LiveSlider("test", recording, new FrameCache(64 << 20), pace, new LiveSlider.Listener() {
            @Override
            public void onChange() {
                synchronized (changed) {
                    changed.notifyAll();
                }
            }

            @Override
            public void onPainted(GenerationSettings asked, Painted made) {
                kept.add(Degree.of(asked.degreeLiked()));
            }
        });
    }

    private SliderState await(Predicate<SliderState> condition) throws InterruptedException {
        long until = System.currentTimeMillis() + 60_000;
        synchronized (changed) {
            while (!condition.test(slider.state())) {
                assertThat(System.currentTimeMillis())
                        .as("still waiting at %s, %s painted", slider.state().failure(), painted.size())
                        .isLessThan(until);
                changed.wait(50);
            }
        }
        return slider.state();
    }

    private static boolean complete(SliderState state) {
        return state.strip().size() == Axis.MARKS.size()
                && state.shown()
                        .filter(Shown::exact)
                        .filter(shown -> shown.below().fidelity() == Fidelity.FULL)
                        .isPresent();
    }

    /** Waits until all that there is to paint is painted. */
    private SliderState showCats(int seed) throws InterruptedException {
        slider.show(SmallScene.of("Happy cats", SmallScene.PASTEL, seed));
        return await(LiveSliderTest::complete);
    }

    @Test
    void paintsTheExactPictureThenTheNearestMarksThenInFull() throws Exception {
        SliderState state = showCats(3);
        assertThat(painted.stream().map(GenerationSettings::degreeLiked))
                .containsExactly(0.85, 0.875, 0.75, 1.0, 0.625, 0.5, 0.375, 0.25, 0.125, 0.0, 0.85);
        assertThat(painted.stream().limit(10).map(GenerationSettings::steps)).containsOnly(SmallScene.PREVIEW_STEPS);
        assertThat(painted.getLast().steps()).isEqualTo(SmallScene.STEPS);
        assertThat(kept).containsExactly(LiveSlider.DEFAULT_DEGREE);
        assertThat(state.strip().stream().map(frame -> frame.degree().liked())).containsExactlyElementsOf(Axis.MARKS);
        assertThat(state.strip())
                .as("the type computed in is told")
                .allMatch(frame -> frame.painted().settings().dtype() != null);
    }

    @Test
    void showsNeighboursWhileItMovesAndTheExactPictureWhenItRests() throws Exception {
        showCats(3);
        slider.moveTo(Degree.of(0.4), Axis.BOTH);
        Shown moving = slider.state().shown().orElseThrow();
        assertThat(moving.exact()).isFalse();
        assertThat(moving.below().degree()).isEqualTo(Degree.of(0.375));
        assertThat(moving.above().orElseThrow().degree()).isEqualTo(Degree.of(0.5));
        assertThat(moving.weight()).isBetween(0.19, 0.21);
        Shown resting =
                await(state -> state.shown().orElseThrow().exact()).shown().orElseThrow();
        assertThat(resting.below().degree()).isEqualTo(Degree.of(0.4));
    }

    @Test
    void anotherTasteKeepsThePlainPictureAndEverythingInView() throws Exception {
        Raster before = showCats(3).shown().orElseThrow().below().raster();
        painted.clear();
        slider.show(SmallScene.of("Happy cats", SmallScene.taste("bold outlines", "neon"), 3));
        assertThat(slider.state().shown().orElseThrow().below().raster()).isSameAs(before);
        await(LiveSliderTest::complete);
        assertThat(painted.stream().map(GenerationSettings::degreeLiked))
                .doesNotContain(0.0)
                .hasSize(10);
    }

    @Test
    void goingBackPaintsNothing() throws Exception {
        Scene cats = SmallScene.of("Happy cats", SmallScene.PASTEL, 3);
        slider.show(cats);
        await(LiveSliderTest::complete);
        slider.show(SmallScene.of("A town by the sea", SmallScene.PASTEL, 3));
        await(LiveSliderTest::complete);
        painted.clear();
        slider.show(cats);
        assertThat(complete(slider.state())).isTrue();
        assertThat(painted).isEmpty();
    }

    @Test
    void withoutATasteOnePictureServesAllDegrees() throws Exception {
        slider.show(SmallScene.of("Happy cats", Taste.NONE, 3));
        await(LiveSliderTest::complete);
        assertThat(painted).hasSize(2);
    }

    @Test
    void whatIsNoLongerWantedEndsWithinAStep() throws Exception {
        AtomicInteger stepsAfter = new AtomicInteger();
        AtomicInteger stopped = new AtomicInteger();
        FramePainter real = painter;
        painter = request -> real.paint(new FrameRequest(
                request.settings(),
                request.priority(),
                counting(request.settings(), request.listener(), stepsAfter, stopped),
                request.wanted()));
        showCats(8);
        assertThat(stopped).hasPositiveValue();
        assertThat(stepsAfter).hasValue(0);
        assertThat(painted.stream().filter(settings -> settings.seed() == 8)).isEmpty();
    }

    /** Turns to another seed at the first step with seed 8. */
    private GenerationListener counting(
            GenerationSettings settings, GenerationListener listener, AtomicInteger after, AtomicInteger stopped) {
        return progress -> {
            if (settings.seed() != 8 || !(progress instanceof Progress.Denoising)) {
                return listener.onProgress(progress);
            }
            if (stopped.get() > 0) {
                after.incrementAndGet();
            }
            slider.show(SmallScene.of("Happy cats", SmallScene.PASTEL, 9));
            boolean goesOn = listener.onProgress(progress);
            stopped.addAndGet(goesOn ? 0 : 1);
            return goesOn;
        };
    }

    @Test
    void splitDegreesMoveOneAndKeepTheOther() throws Exception {
        slider.moveTo(new Degree(0.5, 0.25), Axis.DISLIKED);
        SliderState state = showCats(3);
        assertThat(state.strip().stream().map(frame -> frame.degree().liked())).containsOnly(0.5);
        assertThat(state.strip().stream().map(frame -> frame.degree().disliked()))
                .containsExactlyElementsOf(Axis.MARKS);
        Frame plain = state.plain().orElseThrow();
        assertThat(plain.degree()).as("not the axis' 0").isEqualTo(Degree.PLAIN);
        assertThat(plain.raster().argb())
                .isNotEqualTo(state.strip().getFirst().raster().argb());
        assertThat(painted.stream()
                        .filter(one -> one.liked().isEmpty() && one.disliked().isEmpty()))
                .hasSize(1);
        slider.moveTo(Degree.PLAIN, Axis.BOTH);
        SliderState together = await(LiveSliderTest::complete);
        assertThat(together.plain()).map(Frame::degree).contains(Degree.PLAIN);
    }

    @Test
    void whatTakesTooLongIsPaintedWithFewerStepsAndInFullBeforeTheMarks() throws Exception {
        slider.close();
        slider = slider(new Pace(Duration.ofMillis(150), Duration.ofNanos(1)));
        Scene scene = SmallScene.of("Happy cats", SmallScene.PASTEL, 3);
        PaintSettings paint = scene.paint();
        slider.show(new Scene(
                scene.prompt(),
                "",
                scene.taste(),
                3,
                new PaintSettings(paint.models(), 64, 64, 5, 0, 1, new Pass(10, null), new Pass(8, null))));
        await(LiveSliderTest::complete);
        assertThat(painted.stream().map(GenerationSettings::steps).limit(4)).containsExactly(8, 10, 4, 4);
        assertThat(painted).as("nothing is painted twice").hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void aPictureThatCouldNotBeKeptIsPaintedAgainWhenAsked() throws Exception {
        showCats(3);
        GenerationSettings full = painted.getLast();
        slider.lost(full, new IllegalStateException("the disk is full"));
        assertThat(slider.state().failure()).isPresent();
        painted.clear();
        slider.retry();
        await(LiveSliderTest::complete);
        assertThat(painted).containsExactly(full);
        assertThat(kept).hasSize(2);
    }

    @Test
    void aFailureIsToldAndLosesNothing() throws Exception {
        showCats(3);
        FramePainter real = painter;
        painter = request -> {
            throw new IllegalStateException("the disk is full");
        };
        slider.moveTo(Degree.of(0.33), Axis.BOTH);
        SliderState failed = await(state -> state.failure().isPresent());
        assertThat(failed.failure().orElseThrow()).hasMessage("the disk is full");
        assertThat(failed.shown()).isPresent();
        painter = real;
        slider.retry();
        await(LiveSliderTest::complete);
        assertThat(slider.state().failure()).isEmpty();
    }

    @Test
    void whatIsStoppedIsNotBegunAgainUntilItIsAskedFor() throws Exception {
        FramePainter real = atFirstStep(slider::stop);
        slider.show(SmallScene.of("Happy cats", SmallScene.PASTEL, 11));
        awaitStop(real);
        slider.retry();
        await(LiveSliderTest::complete);
        assertThat(slider.state().stopped()).isFalse();
    }

    @Test
    void aPictureThatIsCancelledInTheQueueIsNotBegunAgainUntilTheSliderIsMoved() throws Exception {
        FramePainter real = atFirstStep(() -> JOBS.jobs().forEach(job -> JOBS.cancel(job.id())));
        slider.show(SmallScene.of("Happy cats", SmallScene.PASTEL, 12));
        awaitStop(real);
        slider.moveTo(Degree.of(0.4), Axis.BOTH);
        await(LiveSliderTest::complete);
    }

    /** Does something in the first step, and gives the painter that does not. */
    private FramePainter atFirstStep(Runnable action) {
        FramePainter real = painter;
        painter = request -> real.paint(new FrameRequest(
                request.settings(),
                request.priority(),
                progress -> {
                    if (progress instanceof Progress.Denoising) {
                        action.run();
                    }
                    return request.listener().onProgress(progress);
                },
                request.wanted()));
        return real;
    }

    private void awaitStop(FramePainter next) throws InterruptedException {
        await(SliderState::stopped);
        painter = next;
        Thread.sleep(3 * NEVER_SLOW.rest().toMillis());
        assertThat(painted).isEmpty();
        assertThat(slider.state())
                .matches(state -> state.stopped() && state.work().isEmpty());
    }
}

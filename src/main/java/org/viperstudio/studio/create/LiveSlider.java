package org.viperstudio.studio.create;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.job.Priority;
import org.viperstudio.studio.GenerationSettings;

/**
 * The live slider of the personalization degree, from plain to yours. While it moves it keeps previews of its scene
 * ready; when it rests it makes the picture of its exact degree, first as a preview, then in full quality. It makes one
 * picture at a time, on a thread of its own, and stops one that is no longer wanted within a step. Every method returns
 * at once and may be called from any thread.
 */
public final class LiveSlider implements AutoCloseable {
    /** The default degree of the method's released pipeline. */
    public static final Degree DEFAULT_DEGREE = Degree.of(0.85);

    private final FramePainter painter;
    private final FrameCache cache;
    private final Listener listener;
    private final Object lock = new Object();
    private final SliderLogic logic;
    private boolean open = true;

    /** Is told of changes, on the slider's own thread or on the caller's. */
    public interface Listener {
        /** {@link #state} has changed. */
        void onChange();

        /**
         * A picture in full quality is ready; must return soon.
         *
         * @param asked the settings it was ordered with, by which {@link #lost} knows it
         */
        void onPainted(GenerationSettings asked, Painted painted);
    }

    /** @param program name and version of the program, for the pictures' settings */
    public LiveSlider(String program, FramePainter painter, FrameCache cache, Pace pace, Listener listener) {
        this.painter = painter;
        this.cache = cache;
        this.listener = listener;
        this.logic = new SliderLogic(program, cache, DEFAULT_DEGREE, pace);
        Thread.ofPlatform().daemon().name("live-slider").start(this::paintWhatIsWanted);
    }

    /** What is shown, what is ready, and what is being made. */
    public SliderState state() {
        synchronized (lock) {
            return logic.state();
        }
    }

    /** Makes pictures of this scene from now on; those that are the same in it stay ready. */
    public void show(Scene scene) {
        change(() -> logic.show(scene));
    }

    /** Moves to a degree. */
    public void moveTo(Degree degree, Axis axis) {
        change(() -> logic.moveTo(degree, axis, System.nanoTime()));
    }

    /** Reports that a picture in full quality could not be saved: it is made again after {@link #retry}. */
    public void lost(GenerationSettings asked, RuntimeException why) {
        cache.remove(asked);
        change(() -> logic.fail(why));
    }

    /**
     * Stops the picture being made within a step, and makes none until the slider is moved, shown a scene or retried.
     */
    public void stop() {
        change(logic::stop);
    }

    /** Continues after a failure or a stop. */
    public void retry() {
        change(logic::goOn);
    }

    /** Stops the picture being made within a step, and makes no more. */
    @Override
    public void close() {
        change(() -> open = false);
    }

    private void change(Runnable what) {
        synchronized (lock) {
            what.run();
            lock.notifyAll();
        }
        listener.onChange();
    }

    /** @param dropped whether the slider itself wanted it no more */
    private record Order(Scene scene, FrameOrder frame, GenerationSettings settings, AtomicBoolean dropped) {}

    private void paintWhatIsWanted() {
        try {
            for (Optional<Order> next = await(); next.isPresent(); next = await()) {
                paint(next.get());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a picture to be wanted; none once the slider is closed. */
    private Optional<Order> await() throws InterruptedException {
        synchronized (lock) {
            while (open) {
                long now = System.nanoTime();
                Optional<FrameOrder> next = logic.next(now);
                if (next.isPresent()) {
                    return next.map(
                            frame -> new Order(logic.scene(), frame, logic.settings(frame), new AtomicBoolean()));
                }
                long untilRest =
                        TimeUnit.NANOSECONDS.toMillis(logic.untilRest(now).toNanos());
                lock.wait(Math.max(0, untilRest < 0 ? 0 : untilRest + 1));
            }
            return Optional.empty();
        }
    }

    private void paint(Order order) {
        try {
            WorkProgress progress = new WorkProgress(order.frame(), this::isBlank, work -> goesOn(order, work));
            Painted painted = painter.paint(
                    new FrameRequest(order.settings(), priority(order.frame()), progress, () -> isWanted(order)));
            keep(order, painted, progress.paintingTime());
        } catch (StoppedException ended) {
            change(() -> end(order));
        } catch (RuntimeException failure) {
            change(() -> {
                logic.work(null);
                logic.fail(failure);
            });
        }
    }

    /** What ended though the slider wanted it was cancelled by somebody, who would not see it begin again. */
    private void end(Order order) {
        logic.work(null);
        if (!order.dropped().get()) {
            logic.stop();
        }
    }

    private void keep(Order order, Painted painted, Duration time) {
        // First of all: who hears of the picture may lose it at once, and what is put here after that stays for good.
        cache.put(order.settings(), painted);
        if (order.frame().fidelity() == Fidelity.FULL) {
            listener.onPainted(order.settings(), painted);
        }
        change(() -> {
            logic.work(null);
            if (order.scene().equals(logic.scene())) {
                logic.painted(order.frame(), time);
            }
        });
    }

    /** The exact picture is watched for; a full one was asked for; the others are painted ahead. */
    private Priority priority(FrameOrder order) {
        if (order.fidelity() == Fidelity.FULL) {
            return Priority.NORMAL;
        }
        synchronized (lock) {
            return logic.state().degree().equals(order.degree()) ? Priority.INTERACTIVE : Priority.BACKGROUND;
        }
    }

    private boolean isBlank() {
        return state().shown().isEmpty();
    }

    private boolean isWanted(Order order) {
        synchronized (lock) {
            boolean wanted = open && logic.keeps(order.scene(), order.frame(), System.nanoTime());
            if (!wanted) {
                order.dropped().set(true);
            }
            return wanted;
        }
    }

    private boolean goesOn(Order order, Work work) {
        boolean wanted = isWanted(order);
        synchronized (lock) {
            logic.work(wanted ? work : null);
        }
        listener.onChange();
        return wanted;
    }
}

package org.viperstudio.studio.create;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.GenerationSettings;

/**
 * The slider's state, and which picture it wants next. Used under the slider's lock; computes and waits for nothing.
 */
final class SliderLogic {
    private static final double NANOS_A_SECOND = 1e9;

    private final String program;
    private final FrameCache cache;
    private final Pace pace;
    private @Nullable Scene scene;
    private Degree degree;
    private Axis axis = Axis.BOTH;
    private long movedAt;
    private PreviewReduction reduction = PreviewReduction.NONE;
    private boolean slow;
    private @Nullable Shown held;
    private @Nullable Work work;
    private @Nullable RuntimeException failure;
    private boolean stopped;

    SliderLogic(String program, FrameCache cache, Degree degree, Pace pace) {
        this.program = program;
        this.cache = cache;
        this.degree = degree;
        this.pace = pace;
    }

    /** Changes the scene; the old picture stays in view until the new scene has one for the slider's position. */
    void show(Scene shown) {
        stopped = false;
        if (!shown.equals(scene)) {
            held = shown().orElse(null);
            scene = shown;
            failure = null;
        }
    }

    void moveTo(Degree to, Axis along, long now) {
        stopped = false;
        if (!to.equals(degree) || along != axis) {
            degree = to;
            axis = along;
            movedAt = now;
            held = null;
        }
    }

    void work(@Nullable Work present) {
        work = present;
    }

    void fail(RuntimeException why) {
        failure = why;
    }

    /** Wants nothing more until the slider is moved, gets another scene or is told to go on. */
    void stop() {
        stopped = true;
        work = null;
    }

    /** Continues after a failure or a stop. */
    void goOn() {
        failure = null;
        stopped = false;
    }

    private boolean isHeld() {
        return scene == null || failure != null || stopped;
    }

    /** Learns how long a picture took: where a preview took too long, the next ones take less work. */
    void painted(FrameOrder order, Duration time) {
        if (order.fidelity() == Fidelity.PREVIEW) {
            PaintSettings paint = scene().paint();
            double seconds = time.toNanos() / NANOS_A_SECOND;
            double bearable = pace.slow().toNanos() / NANOS_A_SECOND;
            PreviewReduction next = PreviewReduction.after(seconds, reduction, paint, bearable);
            slow = seconds * next.work(paint) / reduction.work(paint) > bearable;
            reduction = next;
        }
    }

    /** The time until the slider counts as resting; not positive when it does. */
    Duration untilRest(long now) {
        return pace.rest().minusNanos(now - movedAt);
    }

    Optional<FrameOrder> next(long now) {
        return isHeld() ? Optional.empty() : wanted(now).next(this::isReady);
    }

    boolean keeps(Scene painted, FrameOrder order, long now) {
        return !stopped && painted.equals(scene) && wanted(now).keeps(order, this::isReady);
    }

    private WantedFrames wanted(long now) {
        return new WantedFrames(degree, axis, !untilRest(now).isPositive(), slow);
    }

    private boolean isReady(FrameOrder order) {
        return cache.contains(settings(order.degree(), Fidelity.FULL))
                || order.fidelity() == Fidelity.PREVIEW && isReady(order.degree());
    }

    /** Whether there is a preview at least as good as those made now. */
    private boolean isReady(Degree at) {
        return Arrays.stream(PreviewReduction.values())
                .filter(saved -> saved.compareTo(reduction) <= 0)
                .anyMatch(saved -> cache.contains(quick(at, saved)));
    }

    /** The settings that an ordered picture is painted with now. */
    GenerationSettings settings(FrameOrder order) {
        return order.fidelity() == Fidelity.FULL
                ? settings(order.degree(), Fidelity.FULL)
                : quick(order.degree(), reduction);
    }

    private GenerationSettings quick(Degree at, PreviewReduction saved) {
        return scene().reducedBy(saved).settings(program, at, Fidelity.PREVIEW);
    }

    Scene scene() {
        return Objects.requireNonNull(scene);
    }

    SliderState state() {
        return new SliderState(
                Optional.ofNullable(scene),
                degree,
                axis,
                scene == null ? List.of() : strip(),
                scene == null ? Optional.empty() : frame(Degree.PLAIN),
                shown(),
                Optional.ofNullable(work),
                Optional.ofNullable(failure),
                stopped);
    }

    private List<Frame> strip() {
        return Axis.MARKS.stream()
                .flatMap(mark -> frame(axis.at(mark, degree)).stream())
                .toList();
    }

    private Optional<Shown> shown() {
        if (scene == null) {
            return Optional.ofNullable(held);
        }
        Optional<Shown> exact = frame(degree).map(Shown::exactly);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Shown> near = Shown.between(strip(), axis, degree);
        boolean lone = near.isEmpty() || near.get().above().isEmpty();
        return lone && held != null ? Optional.of(held.inexact()) : near;
    }

    private Optional<Frame> frame(Degree at) {
        Optional<Frame> full = frame(settings(at, Fidelity.FULL), at, Fidelity.FULL);
        return full.or(() -> Arrays.stream(PreviewReduction.values())
                .flatMap(saved -> frame(quick(at, saved), at, Fidelity.PREVIEW).stream())
                .findFirst());
    }

    private Optional<Frame> frame(GenerationSettings settings, Degree at, Fidelity fidelity) {
        return cache.get(settings).map(painted -> new Frame(at, fidelity, painted));
    }

    private GenerationSettings settings(Degree at, Fidelity fidelity) {
        return scene().settings(program, at, fidelity);
    }
}

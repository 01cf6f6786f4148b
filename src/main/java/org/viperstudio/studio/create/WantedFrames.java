package org.viperstudio.studio.create;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.viperstudio.diffusion.Degree;

/**
 * Which pictures a slider wants, most urgent first: when it rests, the preview at its exact degree; the previews at the
 * marks, nearest first; the plain preview, with which others are compared; when it rests, the picture in full quality.
 * On a slow machine the full picture comes before the marks.
 *
 * @param resting whether the slider has not moved for long enough
 * @param slow whether a preview takes so long that nobody would wait for nine
 */
record WantedFrames(Degree degree, Axis axis, boolean resting, boolean slow) {
    /** The most urgent picture that is not ready. */
    Optional<FrameOrder> next(Predicate<FrameOrder> ready) {
        return orders().filter(order -> !ready.test(order)).findFirst();
    }

    /** Whether a picture being painted is still worth its time. */
    boolean keeps(FrameOrder painting, Predicate<FrameOrder> ready) {
        boolean wanted = orders().anyMatch(painting::equals);
        return wanted && !exactComesFirst(painting, ready);
    }

    private boolean exactComesFirst(FrameOrder painting, Predicate<FrameOrder> ready) {
        return resting && !painting.equals(exact()) && !ready.test(exact()) && !ready.test(full());
    }

    private Stream<FrameOrder> orders() {
        Stream<Degree> ahead = Axis.MARKS.stream()
                .sorted(Comparator.comparingDouble(mark -> Math.abs(mark - axis.position(degree))))
                .map(mark -> axis.at(mark, degree));
        // Where the degrees are split, no mark of the axis is the plain picture.
        Stream<FrameOrder> marks = Stream.concat(ahead, Stream.of(Degree.PLAIN))
                .distinct()
                .map(at -> new FrameOrder(at, Fidelity.PREVIEW));
        if (!resting) {
            return marks;
        }
        return slow
                ? Stream.concat(Stream.of(exact(), full()), marks)
                : Stream.concat(Stream.concat(Stream.of(exact()), marks), Stream.of(full()));
    }

    private FrameOrder exact() {
        return new FrameOrder(degree, Fidelity.PREVIEW);
    }

    private FrameOrder full() {
        return new FrameOrder(degree, Fidelity.FULL);
    }
}

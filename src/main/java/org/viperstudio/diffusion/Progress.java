package org.viperstudio.diffusion;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.network.Picture;

/** How far a request has come. */
public sealed interface Progress {
    /** Weights are being brought to the device. */
    record Loading(String part) implements Progress {}

    /** The texts are being encoded. */
    record Encoding() implements Progress {}

    /**
     * A step was taken.
     *
     * @param step steps done
     * @param of steps in all, the refiner's included
     * @param preview makes a cheap picture for each degree; to be called, if at all, before returning
     */
    record Denoising(int step, int of, Supplier<List<Picture>> preview) implements Progress {}

    /** A picture is being decoded. */
    record Decoding(int picture, int of) implements Progress {}

    /** The memory plan in force, at the start and whenever memory ran out or ran short. */
    record Planned(MemoryPlan plan, String reason) implements Progress {}
}

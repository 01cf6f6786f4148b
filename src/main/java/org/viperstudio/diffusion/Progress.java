package org.viperstudio.diffusion;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.network.Picture;

/** What a generation has just done, or is about to do. */
public sealed interface Progress {
    /** A part of the model is being loaded to the device. */
    record Loading(String part) implements Progress {}

    /** The texts are being encoded. */
    record Encoding() implements Progress {}

    /**
     * A step was taken.
     *
     * @param step how many steps have been taken
     * @param of how many there are, the refiner's included
     * @param preview makes a cheap picture for each degree; may be called only before the listener returns
     */
    record Denoising(int step, int of, Supplier<List<Picture>> preview) implements Progress {}

    /** The picture of this index, out of so many, is being decoded. */
    record Decoding(int picture, int of) implements Progress {}

    /** The memory plan in force: told at the start, and whenever memory ran short. */
    record Planned(MemoryPlan plan, String reason) implements Progress {}
}

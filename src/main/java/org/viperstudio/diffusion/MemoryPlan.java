package org.viperstudio.diffusion;

import java.util.Optional;

/** How much of a model is on the device at once; from fastest to smallest. */
public enum MemoryPlan {
    /** Everything stays: nothing is loaded twice. */
    RESIDENT("everything stays loaded"),
    /** One part at a time: text encoders, then UNet, then autoencoder. */
    SEQUENTIAL("one part at a time"),
    /** As sequential; and the UNet's weights come and go layer by layer, at every step. */
    STREAMED("the UNet streamed layer by layer");

    private final String meaning;

    MemoryPlan(String meaning) {
        this.meaning = meaning;
    }

    /** The plan in words. */
    public String meaning() {
        return meaning;
    }

    /** The next smaller plan, if there is one. */
    public Optional<MemoryPlan> smaller() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The fastest plan that fits. */
    public static MemoryPlan fitting(MemoryNeed need, long freeBytes) {
        if (need.total() + need.working() <= freeBytes) {
            return RESIDENT;
        }
        return need.largest() + need.working() <= freeBytes ? SEQUENTIAL : STREAMED;
    }

    /**
     * The bytes that a model takes in the type that it computes in.
     *
     * @param total the weights of all parts together
     * @param largest those of the largest part
     * @param working what computing takes beside the weights
     */
    public record MemoryNeed(long total, long largest, long working) {}
}

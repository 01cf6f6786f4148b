package org.viperstudio.studio.create;

import java.util.function.BooleanSupplier;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.job.Priority;
import org.viperstudio.studio.GenerationSettings;

/**
 * A picture that a slider wants.
 *
 * @param settings the picture's own degree included
 * @param listener hears of its progress and may end it
 * @param wanted whether it is still wanted, for as long as it only waits; safe for all threads
 */
public record FrameRequest(
        GenerationSettings settings, Priority priority, GenerationListener listener, BooleanSupplier wanted) {}

package org.viperstudio.studio.queue;

import org.viperstudio.scheduler.SchedulerException;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.WeightsException;
import org.viperstudio.wording.Texts;

/** The advice for people when a queued picture failed. */
final class PaintAdvice {
    private PaintAdvice() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case DeviceMemoryException _, OutOfMemoryError _ -> Texts.of("jobs.paint.memory");
            case WeightsException _ -> Texts.of("jobs.paint.files");
            case SchedulerException _, IllegalArgumentException _ -> Texts.of("jobs.paint.settings");
            default -> Texts.of("jobs.try-again");
        };
    }
}

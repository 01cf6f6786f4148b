package org.viperstudio.studio.queue;

import org.viperstudio.job.JobRequest;
import org.viperstudio.scheduler.SchedulerException;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.WeightsException;

/** What to do when something queued could not be painted. */
final class PaintAdvice {
    private PaintAdvice() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case DeviceMemoryException _, OutOfMemoryError _ ->
                "Nothing is lost. Close other programs and press Try again, or dismiss it and ask for smaller pictures.";
            case WeightsException _ ->
                "Nothing is lost. Fetch or register the model's files again on the Models page, then press Try again.";
            case SchedulerException _, IllegalArgumentException _ ->
                "Trying again does not help: dismiss it and ask for it with other settings.";
            default -> JobRequest.TRY_AGAIN;
        };
    }
}

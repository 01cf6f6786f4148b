package org.viperstudio.studio.idefics2;

import org.viperstudio.job.JobRequest;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.WeightsException;

/** What to do when IDEFICS2 failed. */
final class LanguageAdvice {
    private LanguageAdvice() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case WeightsException _ ->
                "Your comments and your taste are safe. Fetch or register its files again on the Models page, or let the"
                        + " embedded reader do it.";
            case DeviceMemoryException _ ->
                "Your comments and your taste are safe. Close other programs and press Try again, or let the embedded"
                        + " reader do it.";
            case IllegalStateException _ -> "Nothing was changed.";
            default -> JobRequest.TRY_AGAIN;
        };
    }
}

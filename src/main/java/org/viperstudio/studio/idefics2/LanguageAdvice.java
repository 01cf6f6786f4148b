package org.viperstudio.studio.idefics2;

import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.WeightsException;
import org.viperstudio.wording.Texts;

/** The advice for people when IDEFICS2 failed. */
final class LanguageAdvice {
    private LanguageAdvice() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case WeightsException _ -> Texts.of("jobs.language.files");
            case DeviceMemoryException _ -> Texts.of("jobs.language.memory");
            case IllegalStateException _ -> Texts.of("jobs.nothing-changed");
            default -> Texts.of("jobs.try-again");
        };
    }
}

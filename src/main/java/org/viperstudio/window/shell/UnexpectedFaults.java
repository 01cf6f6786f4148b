package org.viperstudio.window.shell;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.viperstudio.wording.Texts;

/** Says in the window what nobody caught; otherwise something would just not happen, and only a terminal would tell why. */
public final class UnexpectedFaults implements AutoCloseable {
    private final Consumer<String> say;
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /**
     * Hears of every thread's faults from now on.
     *
     * @param say says it; called on the JavaFX thread
     */
    public UnexpectedFaults(Consumer<String> say) {
        this.say = say;
        Thread.setDefaultUncaughtExceptionHandler(this::happened);
    }

    private void happened(Thread thread, Throwable fault) {
        System.getLogger("window").log(System.Logger.Level.ERROR, "Nobody caught this on " + thread.getName(), fault);
        Platform.runLater(() -> say.accept(Texts.of("shell.fault", words(fault))));
    }

    /** What happened, as a sentence. */
    static String words(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? Texts.of("shell.fault.memory")
                : Texts.of(
                        "shell.fault.other",
                        Objects.requireNonNullElse(
                                fault.getMessage(), fault.getClass().getSimpleName()));
    }

    /** Hears of no more. */
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}

package org.viperstudio.window.shell;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.viperstudio.wording.Texts;

/** Reports uncaught exceptions in the window; otherwise the user would only see that nothing happens. */
public final class UncaughtExceptionReporter implements AutoCloseable {
    private final Consumer<String> say;
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /**
     * Becomes the default handler for uncaught exceptions of all threads.
     *
     * @param say receives the message, on the JavaFX thread
     */
    public UncaughtExceptionReporter(Consumer<String> say) {
        this.say = say;
        Thread.setDefaultUncaughtExceptionHandler(this::happened);
    }

    private void happened(Thread thread, Throwable fault) {
        System.getLogger("window").log(System.Logger.Level.ERROR, "Nobody caught this on " + thread.getName(), fault);
        Platform.runLater(() -> say.accept(Texts.of("shell.fault", words(fault))));
    }

    /** A sentence that describes an exception. */
    static String words(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? Texts.of("shell.fault.memory")
                : Texts.of(
                        "shell.fault.other",
                        Objects.requireNonNullElse(
                                fault.getMessage(), fault.getClass().getSimpleName()));
    }

    /** Restores the previous handler. */
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}

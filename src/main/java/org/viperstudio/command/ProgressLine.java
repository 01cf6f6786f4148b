package org.viperstudio.command;

import java.util.Locale;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;

/**
 * Prints progress: a moving bar on a terminal, plain lines in a pipe. Ctrl-C stops the request within a step, so that
 * the program can clean up.
 */
final class ProgressLine implements GenerationListener, AutoCloseable {
    private static final int BAR = 30;

    private final CommandOut print;
    private final boolean silent;
    private final StopSignal signal = new StopSignal();
    private long started;
    private boolean barShown;

    ProgressLine(CommandOut print, boolean silent) {
        this.print = print;
        this.silent = silent;
    }

    @Override
    public boolean onProgress(Progress progress) {
        if (!silent) {
            show(progress);
        }
        return !signal.given();
    }

    private void show(Progress progress) {
        switch (progress) {
            case Progress.Planned planned ->
                line("memory plan: %s (%s)".formatted(planned.plan().meaning(), planned.reason()));
            case Progress.Loading loading -> line("loading the " + loading.part());
            case Progress.Encoding _ -> line("reading the prompt");
            case Progress.Denoising denoising -> step(denoising);
            case Progress.Decoding decoding ->
                line("developing picture %d of %d".formatted(decoding.picture() + 1, decoding.of()));
        }
    }

    private void step(Progress.Denoising denoising) {
        if (denoising.step() == 1) {
            started = System.nanoTime();
        }
        String text = "step %d of %d%s".formatted(denoising.step(), denoising.of(), left(denoising));
        if (print.terminal()) {
            int filled = BAR * denoising.step() / denoising.of();
            print.err().print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + text + "   ");
            print.err().flush();
            barShown = true;
        } else {
            line(text);
        }
    }

    private String left(Progress.Denoising denoising) {
        if (denoising.step() < 2) {
            return "";
        }
        double perStep = (System.nanoTime() - started) / 1e9 / (denoising.step() - 1);
        long seconds = Math.round(perStep * (denoising.of() - denoising.step()));
        return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
    }

    private void line(String text) {
        if (barShown) {
            print.err().println();
            barShown = false;
        }
        print.tell(text);
    }

    @Override
    public void close() {
        signal.close();
        if (barShown) {
            print.err().println();
        }
    }
}

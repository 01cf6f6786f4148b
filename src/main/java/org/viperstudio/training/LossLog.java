package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.viperstudio.picture.Curve;

/**
 * Logs the loss: the mean over every {@value #INTERVAL} steps goes to a table in a CSV file, and a curve of the table
 * is redrawn each time.
 */
final class LossLog {
    /** Steps from one line of the table to the next. */
    static final int INTERVAL = 50;

    /** A step and a loss. A run that was killed may leave part of a line at the end. */
    private static final Pattern LINE = Pattern.compile("\\d+,\\d+\\.\\d{6}");

    private final Path table;
    private final Path curve;
    private final String title;
    private double sum;
    private int count;

    /**
     * Opens the log of a stage.
     *
     * @param done steps of the checkpoint that training continues from: later lines are dropped, because those steps
     *     are taken again
     */
    LossLog(WorkFolder work, Training.Stage stage, String title, long done) {
        this.table = work.log(stage);
        this.curve = work.curve(stage);
        this.title = title;
        truncateAfter(done);
        // Drawing once now starts the graphics toolkit, which cannot start any more once the program is shutting down.
        draw();
    }

    /** Adds a step's loss; gives the mean since the last line of the table where this step completes a line. */
    OptionalDouble add(long step, double loss) {
        sum += loss;
        count++;
        if (step % INTERVAL != 0) {
            return OptionalDouble.empty();
        }
        double mean = sum / count;
        write(step, mean);
        draw();
        sum = 0;
        count = 0;
        return OptionalDouble.of(mean);
    }

    private void write(long step, double mean) {
        try {
            Files.writeString(
                    table,
                    String.format(Locale.ROOT, "%d,%.6f%n", step, mean),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void truncateAfter(long done) {
        List<String> lines = lines();
        List<String> kept = lines.stream()
                .filter(line -> LINE.matcher(line).matches())
                .takeWhile(line -> point(line)[0] <= done)
                .toList();
        if (kept.size() < lines.size()) {
            try {
                Files.write(table, kept);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double[] point(String line) {
        String[] cells = line.split(",");
        return new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])};
    }

    /** Draws the whole table as a curve. */
    private void draw() {
        if (Files.exists(table)) {
            Curve.write(curve, title, lines().stream().map(LossLog::point).toList());
        }
    }
}

package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.viperstudio.picture.Curve;

/** The loss over the steps: a line of a table for each portion, and a curve that is drawn anew with each. */
final class LossLog {
    /** Steps of which the mean is taken. */
    static final int PORTION = 50;

    /** A step and a loss; a run that was ended from outside may leave less of the last line. */
    private static final Pattern LINE = Pattern.compile("\\d+,\\d+\\.\\d{6}");

    private final Path table;
    private final Path curve;
    private final String title;
    private double sum;
    private int count;

    /** @param done steps of the checkpoint that is gone on from: what was told of later ones, they tell anew */
    LossLog(WorkFolder work, Training.Stage stage, String title, long done) {
        this.table = work.log(stage);
        this.curve = work.curve(stage);
        this.title = title;
        forgetAfter(done);
        // A run that ends while the program is told to stop could not draw its first curve: the toolkit starts no more.
        draw();
    }

    /** Adds a step's loss; after a portion of them their mean, else not a number. */
    double add(long step, double loss) {
        sum += loss;
        count++;
        if (step % PORTION != 0) {
            return Double.NaN;
        }
        double mean = sum / count;
        write(step, mean);
        draw();
        sum = 0;
        count = 0;
        return mean;
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

    private void forgetAfter(long done) {
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

    /** Draws all that the table has. */
    private void draw() {
        if (Files.exists(table)) {
            Curve.write(curve, title, lines().stream().map(LossLog::point).toList());
        }
    }
}

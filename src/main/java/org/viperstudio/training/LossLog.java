package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.viperstudio.picture.Curve;

/** The loss over the steps: a line of a table for each portion, and a curve that is drawn anew with each. */
final class LossLog {
    /** Steps of which the mean is taken. */
    static final int PORTION = 50;

    private final Path table;
    private final Path curve;
    private final String title;
    private double sum;
    private int count;

    LossLog(WorkFolder work, Training.Stage stage, String title) {
        this.table = work.log(stage);
        this.curve = work.curve(stage);
        this.title = title;
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

    /** Draws all that the table has. */
    private void draw() {
        if (!Files.exists(table)) {
            return;
        }
        try {
            List<double[]> points = new ArrayList<>();
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split(",");
                points.add(new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])});
            }
            Curve.write(curve, title, points);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

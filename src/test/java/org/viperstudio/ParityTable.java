package org.viperstudio;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints, once all tests have run, how far each compared result was from its reference. */
public final class ParityTable implements TestExecutionListener {
    private static final Map<String, Row> ROWS = new ConcurrentSkipListMap<>();

    private record Row(double difference, double tolerance) {}

    static void enter(String label, double difference, double tolerance) {
        ROWS.merge(
                label, new Row(difference, tolerance), (one, other) -> one.difference > other.difference ? one : other);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ROWS.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder("%nworst difference  tolerance  compared%n".formatted());
        ROWS.forEach((label, row) ->
                table.append(String.format(Locale.ROOT, "%16.2e  %9.0e  %s%n", row.difference, row.tolerance, label)));
        System.out.print(table);
    }
}

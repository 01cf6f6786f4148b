package org.viperstudio.window.blind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.viperstudio.studio.blind.ConfusionMatrix;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.BlindTestResults.Round;
import org.viperstudio.wording.Texts;

/** Shows the results of all tests so far, compared with chance. */
final class ResultsPane extends VBox {
    private static final int PLACES = 4;
    private static final double CHART_WIDTH = 248;
    private static final double CHART_HEIGHT = 72;

    private final BlindTestBackend backend;

    ResultsPane(BlindTestModel model) {
        backend = model.backend();
        setId("blind-results");
        getStyleClass().add("results");
        model.resultsProperty().subscribe(this::show);
    }

    private void show(Map<String, BlindTestResults> everyone) {
        if (everyone.isEmpty()) {
            return;
        }
        show(everyone.values().iterator().next());
        ConfusionMatrix matrix = ConfusionMatrix.of(everyone);
        if (matrix.people().size() > 1) {
            getChildren().addAll(title(Texts.of("blind.matrix")), new MatrixGrid(matrix, backend));
        }
    }

    private void show(BlindTestResults results) {
        int rounds = results.rounds().size();
        getChildren().setAll(title(Texts.of("blind.results", rounds)));
        if (rounds == 0) {
            Label none = new Label(Texts.of("blind.results.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            getChildren().add(none);
            return;
        }
        for (int places = 1; places <= PLACES; places++) {
            getChildren().add(bar(places, results));
        }
        if (rounds > 1) {
            getChildren().addAll(title(Texts.of("blind.over-time")), overTime(results.rounds()));
        }
        if (results.scores().size() > 2) {
            getChildren().addAll(title(Texts.of("blind.whose")), scores(results.scores()));
        }
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Node bar(int places, BlindTestResults results) {
        ShareBar bar = new ShareBar(results.top(places), results.chance(places));
        Label name = new Label(Texts.of("blind.top", places));
        name.getStyleClass().add("small-text");
        Label share = new Label(Texts.of("blind.share", percent(results.top(places)), percent(results.chance(places))));
        share.getStyleClass().add("small-text");
        VBox row = new VBox(name, bar, share);
        row.setSpacing(4);
        return row;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 ", " ");
    }

    /** A chart of the share of tests in which the user's own picture came first, over time, and of chance. */
    private static Node overTime(List<Round> rounds) {
        Polyline line = new Polyline();
        line.getStyleClass().add("over-time");
        List<Double> points = new ArrayList<>();
        double found = 0;
        double chance = 0;
        for (int i = 0; i < rounds.size(); i++) {
            found += rounds.get(i).rank() == 1 ? 1 : 0;
            chance += 1.0 / rounds.get(i).of();
            points.add(CHART_WIDTH * i / (rounds.size() - 1.0));
            points.add(CHART_HEIGHT * (1 - found / (i + 1)));
        }
        line.getPoints().setAll(points);
        double level = CHART_HEIGHT * (1 - chance / rounds.size());
        Line byChance = new Line(0, level, CHART_WIDTH, level);
        byChance.getStyleClass().add("chance-line");
        Region ground = new Region();
        ground.setMinSize(CHART_WIDTH, CHART_HEIGHT);
        ground.setMaxSize(CHART_WIDTH, CHART_HEIGHT);
        ground.getStyleClass().add("chart");
        return new javafx.scene.Group(ground, byChance, line);
    }

    /**
     * One row of the paper's confusion matrix: how well this user ranked each owner's pictures, with all invented
     * tastes as one.
     */
    private Node scores(Map<String, Double> scores) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        Map<String, Double> named = scores.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> backend.nameOf(Optional.of(entry.getKey()).filter(id -> !id.isEmpty())),
                        Collectors.averagingDouble(Map.Entry::getValue)));
        named.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(2L * PLACES)
                .forEach(entry -> {
                    Label name = new Label(entry.getKey());
                    name.setMaxWidth(140);
                    ShareBar bar = new ShareBar(entry.getValue(), 0.5);
                    bar.setMinWidth(110);
                    table.addRow(table.getRowCount(), name, bar);
                });
        table.setAlignment(Pos.CENTER_LEFT);
        return table;
    }
}

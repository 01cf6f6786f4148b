package org.viperstudio.window.create;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.Work;
import org.viperstudio.window.shell.Texts;

/** What is being painted and how far it is; what went wrong and a button to try again. */
final class WorkLine extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button retry = new Button(Texts.of("create.retry"));

    WorkLine(CreateModel model) {
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("work");
        words.getStyleClass().add("small-text");
        words.setMinHeight(18);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        retry.setId("retry");
        retry.getStyleClass().addAll("flat", "accent", "small");
        retry.setOnAction(pressed -> model.retry());
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(words, bar, retry);
        model.stateProperty().subscribe(this::show);
    }

    private void show(SliderState state) {
        retry.setVisible(state.failure().isPresent());
        retry.setManaged(retry.isVisible());
        bar.setVisible(state.work().isPresent());
        state.work().ifPresent(work -> bar.setProgress(work.of() == 0 ? -1 : (double) work.step() / work.of()));
        words.setText(state.failure().map(WorkLine::failure).orElseGet(() -> text(state.work())));
    }

    private static String failure(RuntimeException failure) {
        return Texts.of(
                "create.failed", Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
    }

    private static String text(Optional<Work> work) {
        return work.map(one -> what(one) + step(one)).orElse("");
    }

    private static String what(Work work) {
        return switch (work.stage()) {
            case LOADING -> Texts.of("create.work.loading");
            case READING_PROMPT -> Texts.of("create.work.reading");
            case DENOISING, DECODING ->
                Texts.of(
                        work.order().fidelity() == Fidelity.FULL ? "create.work.full" : "create.work.preview",
                        String.format(Locale.ROOT, "%.2f", work.order().degree().liked()));
        };
    }

    private static String step(Work work) {
        if (work.of() == 0) {
            return "";
        }
        String step = Texts.of("create.work.step", work.step(), work.of());
        long seconds = work.left().map(left -> left.toSeconds()).orElse(0L);
        return seconds < 2
                ? step
                : step + Texts.of("create.work.left", "%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}

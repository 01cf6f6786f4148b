package org.viperstudio.window.create;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.Work;
import org.viperstudio.wording.Texts;

/**
 * The status line below the picture. It shows the progress of painting with a cancel button, or a failure with a retry
 * button, or notes on the current picture.
 */
final class StatusLine extends HBox {
    /** The constant height of the line, as in the stylesheet, so that nothing above it moves. */
    private static final double TWO_LINES = 36;

    private final Label words = new Label();
    /** The full text, since a text of more than two lines is truncated. */
    private final Tooltip whole = new Tooltip();

    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = button("cancel-painting", "create.cancel");
    private final Button retry = button("retry", "create.retry");

    StatusLine(CreateModel model) {
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("work");
        words.getStyleClass().add("small-text");
        words.setWrapText(true);
        words.setMaxHeight(TWO_LINES);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.getStyleClass().add("small");
        cancel.setOnAction(pressed -> model.stop());
        retry.getStyleClass().add("accent");
        retry.setOnAction(pressed -> model.retry());
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(words, bar, cancel, retry);
        model.stateProperty().subscribe(this::show);
    }

    private static Button button(String id, String key) {
        Button button = new Button(Texts.of(key));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(SliderState state) {
        cancel.setVisible(state.work().isPresent());
        retry.setVisible(state.failure().isPresent() || state.stopped());
        retry.setText(Texts.of(state.failure().isPresent() ? "create.retry" : "create.go-on"));
        bar.setVisible(state.work().isPresent());
        state.work().ifPresent(work -> bar.setProgress(work.of() == 0 ? -1 : (double) work.step() / work.of()));
        words.setText(words(state));
        whole.setText(words.getText());
        words.setTooltip(words.getText().isEmpty() ? null : whole);
    }

    private static String words(SliderState state) {
        if (state.failure().isPresent()) {
            return failure(state.failure().get());
        }
        if (state.stopped()) {
            return Texts.of("create.stopped");
        }
        return state.work().map(StatusLine::text).orElseGet(() -> state.shown()
                .map(shown -> PaintingNotes.of(shown.below().painted()))
                .orElse(""));
    }

    private static String failure(RuntimeException failure) {
        return Texts.of(
                "create.failed",
                Texts.sentence(Optional.ofNullable(failure.getMessage()).orElse(failure.toString())));
    }

    private static String text(Work work) {
        return what(work) + step(work);
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

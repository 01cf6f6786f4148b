package org.viperstudio.window.blind;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.window.blind.BlindTestModel.Phase;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.wording.Texts;

/** The Blind test screen. */
public final class BlindTestView implements ScreenView {
    private static final double FORM_WIDTH = 480;
    private static final double RESULTS_WIDTH = 312;

    private final BlindTestModel model;
    private final RankingPane ranking;
    private final TextField prompt = new TextField();
    private final RadioButton plain = new RadioButton(Texts.of("blind.against.plain"));
    private final RadioButton others = new RadioButton(Texts.of("blind.against.others"));
    private final ComboBox<Choice> with = new ComboBox<>();
    private final Label message = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Region form;
    private final Region waiting = waiting();
    private final BorderPane root = new BorderPane();

    /** @param own the id of the user's own profile */
    public BlindTestView(BlindTestModel model, String own, Thumbnails thumbnails) {
        this.model = model;
        form = form();
        ranking = new RankingPane(model, own, thumbnails);
        root.getStyleClass().add("blind");
        ScrollPane results = new ScrollPane(new ResultsPane(model));
        results.setFitToWidth(true);
        results.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        results.setMinWidth(RESULTS_WIDTH);
        results.setPrefWidth(RESULTS_WIDTH);
        root.setRight(results);
        model.phaseProperty().subscribe(this::show);
    }

    private Region form() {
        Label title = new Label(Texts.of("blind.title"));
        title.getStyleClass().add("heading");
        Label what = new Label(Texts.of("blind.what"));
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        prompt.setId("blind-prompt");
        prompt.setAccessibleText(Texts.of("blind.prompt"));
        prompt.setPromptText(Texts.of("blind.prompt"));
        ToggleGroup group = new ToggleGroup();
        plain.setToggleGroup(group);
        plain.setSelected(true);
        plain.setId("against-plain");
        others.setToggleGroup(group);
        others.setId("against-others");
        VBox box = new VBox(title, what, prompt, plain, others, models(), begin(), noTaste());
        box.getStyleClass().add("start");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(FORM_WIDTH, Region.USE_PREF_SIZE);
        return box;
    }

    private HBox models() {
        Label name = new Label(Texts.of("blind.model"));
        name.setLabelFor(with);
        with.setId("blind-model");
        with.setAccessibleText(Texts.of("blind.model"));
        with.setTooltip(new Tooltip(Texts.of("blind.model.hint")));
        model.models().addListener((InvalidationListener) changed -> offerModels());
        HBox row = new HBox(name, with);
        row.setSpacing(8);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Selects the model used last, unless the user has selected another one here. */
    private void offerModels() {
        Choice before = with.getValue();
        boolean chosenHere = before != null && !before.equals(with.getItems().getFirst());
        List<Choice> all = List.copyOf(model.models());
        with.getItems().setAll(all);
        with.setValue(chosenHere && all.contains(before) ? before : all.getFirst());
    }

    private Button begin() {
        Button begin = new Button(Texts.of("blind.begin"), new FontIcon(Feather.EYE_OFF));
        begin.setId("blind-begin");
        begin.getStyleClass().add("accent");
        begin.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> prompt.getText().isBlank()
                                || model.tasteMissingProperty().get()
                                || with.getValue() == null,
                        prompt.textProperty(),
                        model.tasteMissingProperty(),
                        with.valueProperty()));
        begin.setOnAction(pressed -> model.begin(
                prompt.getText().strip(),
                others.isSelected() ? Opponents.OTHER_TASTES : Opponents.PLAIN,
                with.getValue().path()));
        return begin;
    }

    private Label noTaste() {
        Label words = new Label(Texts.of("blind.no-taste"));
        words.setId("blind-no-taste");
        words.setWrapText(true);
        words.visibleProperty().bind(model.tasteMissingProperty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Region waiting() {
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(Texts.of("blind.cancel"));
        cancel.setId("blind-cancel");
        cancel.setOnAction(pressed -> model.cancel());
        VBox box = new VBox(message, bar, cancel);
        box.getStyleClass().add("start");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(FORM_WIDTH, Region.USE_PREF_SIZE);
        return box;
    }

    private void show(Phase phase) {
        switch (phase) {
            case Phase.Ready _ -> center(form);
            case Phase.Painting(double progress, String what) -> {
                bar.setProgress(progress);
                message.setText(what.isEmpty() ? Texts.of("blind.painting") : Texts.of("blind.painting.at", what));
                center(waiting);
            }
            case Phase.Ranking _, Phase.Revealed _ -> {
                ranking.show(phase);
                center(ranking);
            }
        }
    }

    private void center(Node node) {
        if (root.getCenter() != node) {
            root.setCenter(node);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        if (prompt.getText().isEmpty()) {
            prompt.setText(model.backend().suggestedPrompt());
        }
        model.follow();
        model.load();
    }

    @Override
    public void detach() {
        model.unfollow();
    }
}

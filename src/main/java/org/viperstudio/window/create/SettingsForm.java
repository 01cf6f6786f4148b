package org.viperstudio.window.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.viperstudio.scheduler.SchedulerKind;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The form for the advanced settings: model, size, steps, guidance and more, in sync with the view model. */
final class SettingsForm extends GridPane {
    private static final List<Integer> SIDES = List.of(128, 256, 384, 512, 640, 768, 896, 1024, 1152, 1280);
    private static final Choice NONE = new Choice("", Texts.of("create.none"));
    private static final Choice OWN = new Choice("", Texts.of("create.scheduler.own"));

    private final CreateModel model;
    private final PaintChoices choices;
    private final WindowContext context;
    private final ComboBox<Choice> models = box("model");
    private final ComboBox<Integer> width = box("width");
    private final ComboBox<Integer> height = box("height");
    private final ComboBox<String> scheduler = box("scheduler");
    private final ComboBox<Choice> refiner = box("refiner");
    private final ComboBox<Choice> vae = box("vae");
    private final Spinner<Integer> steps = new Spinner<>(1, 150, 1);
    private final Spinner<Double> guidance = decimals("guidance", 0, 30, 0.5);
    private final Spinner<Double> rescale = decimals("rescale", 0, 1, 0.1);
    private final Spinner<Double> tasteScale = decimals("tasteScale", 0.05, 1, 0.05);
    private final TextField negative = new TextField();
    private final LoraRows loras;
    private final EmbeddingMenu embeddings;
    private boolean following;

    SettingsForm(CreateModel model, PaintChoices choices, WindowContext context) {
        this.model = model;
        this.choices = choices;
        this.context = context;
        getStyleClass().add("form");
        loras = new LoraRows(
                uses -> model.write(model.recipe().withPaint(settings().withLoras(uses))));
        embeddings = new EmbeddingMenu(
                paths -> model.write(model.recipe().withPaint(settings().withEmbeddings(paths))));
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, fields);
        arrange();
        write();
        model.recipeProperty().subscribe(this::show);
    }

    private void arrange() {
        negative.setId("negative");
        steps.setId("steps");
        steps.setEditable(true);
        width.getItems().setAll(SIDES);
        height.getItems().setAll(SIDES);
        scheduler.getItems().add("");
        for (SchedulerKind kind : SchedulerKind.values()) {
            scheduler.getItems().add(kind.label());
        }
        scheduler.setConverter(named(name -> name.isEmpty() ? Texts.of("create.scheduler.own") : name));
        row("negative", negative);
        row("model", models);
        row("width", width);
        row("height", height);
        row("steps", steps);
        row("guidance", guidance);
        row("rescale", rescale);
        row("tasteScale", tasteScale);
        row("scheduler", scheduler);
        row("refiner", refiner);
        row("vae", vae);
        Label name = new Label(Texts.of("create.more.lora"));
        name.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), name, loras);
        row("embeddings", embeddings);
    }

    private void row(String word, javafx.scene.control.Control field) {
        Label name = new Label(Texts.of("create.more." + word));
        name.setLabelFor(field);
        name.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(name.getText());
        if (field instanceof Spinner<?> spinner) {
            // Its text field gets the focus.
            spinner.getEditor().setAccessibleText(name.getText());
        }
        field.setTooltip(new Tooltip(Texts.of("create.more." + word + ".hint")));
        field.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), name, field);
    }

    private void write() {
        negative.textProperty()
                .addListener(
                        (observed, before, text) -> model.write(model.recipe().withNegative(text)));
        on(steps.valueProperty(), value -> settings().withSteps(value));
        on(guidance.valueProperty(), value -> settings().withGuidance(value));
        on(rescale.valueProperty(), value -> settings().withRescale(value));
        on(tasteScale.valueProperty(), value -> settings().withTasteScale(value));
        on(width.valueProperty(), value -> settings().withSize(value, settings().height()));
        on(height.valueProperty(), value -> settings().withSize(settings().width(), value));
        on(scheduler.valueProperty(), value -> settings().withScheduler(value));
        on(refiner.valueProperty(), value -> settings().withRefiner(value.path()));
        on(vae.valueProperty(), value -> settings().withVae(value.path()));
        models.valueProperty().addListener((observed, before, chosen) -> choose(chosen));
    }

    private PaintSettings settings() {
        return model.recipe().paint();
    }

    private <T> void on(ObservableValue<T> field, Function<T, PaintSettings> changed) {
        field.addListener((observed, before, value) -> {
            if (!following && value != null) {
                model.write(model.recipe().withPaint(changed.apply(value)));
            }
        });
    }

    /** Selects a model, and with it its recommended size, steps and guidance. */
    private void choose(Choice chosen) {
        if (!following && chosen != null && !chosen.path().equals(settings().model())) {
            context.background()
                    .run(
                            () -> choices.settingsOf(chosen.path()),
                            best -> model.write(model.recipe().withPaint(best)),
                            unusable -> refuse(chosen, unusable));
        }
    }

    private void refuse(Choice chosen, Exception why) {
        show(model.recipe());
        context.notices().warn(Texts.of("create.model.unusable", chosen.name(), Texts.sentence(why.getMessage())));
    }

    private void show(Recipe recipe) {
        following = true;
        PaintSettings paint = recipe.paint();
        if (!recipe.negative().equals(negative.getText())) {
            negative.setText(recipe.negative());
        }
        select(models, paint.model(), NONE);
        select(refiner, Objects.requireNonNullElse(paint.models().refiner(), ""), NONE);
        select(vae, Objects.requireNonNullElse(paint.models().vae(), ""), OWN);
        loras.show(paint.models().loras());
        embeddings.show(paint.models().embeddings());
        width.setValue(paint.width());
        height.setValue(paint.height());
        steps.getValueFactory().setValue(paint.full().steps());
        guidance.getValueFactory().setValue(paint.guidance());
        rescale.getValueFactory().setValue(paint.rescale());
        tasteScale.getValueFactory().setValue(paint.tasteScale());
        scheduler.setValue(Objects.requireNonNullElse(paint.full().scheduler(), ""));
        following = false;
    }

    private static void select(ComboBox<Choice> box, String path, Choice nothing) {
        Choice choice = box.getItems().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseGet(() -> path.isEmpty() ? nothing : new Choice(path, Choice.fileName(path)));
        box.setValue(choice);
    }

    /** Loads the available choices again. */
    void offerChoices() {
        TaskRunner background = context.background();
        background.run(choices::models, found -> offer(models, Optional.empty(), found), unread -> {});
        background.run(choices::refiners, found -> offer(refiner, Optional.of(NONE), found), unread -> {});
        background.run(choices::autoencoders, found -> offer(vae, Optional.of(OWN), found), unread -> {});
        background.run(choices::loras, loras::offer, unread -> {});
        background.run(choices::embeddings, embeddings::offer, unread -> {});
    }

    private void offer(ComboBox<Choice> box, Optional<Choice> nothing, List<Choice> found) {
        following = true;
        Choice before = box.getValue();
        List<Choice> all = new ArrayList<>(nothing.stream().toList());
        all.addAll(found);
        box.getItems().setAll(all);
        select(box, before == null ? "" : before.path(), nothing.orElse(NONE));
        following = false;
    }

    private static <T> ComboBox<T> box(String id) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        if (Set.of("model", "refiner", "vae").contains(id)) {
            box.setConverter(named(choice -> choice instanceof Choice one ? one.name() : ""));
        }
        return box;
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    private static Spinner<Double> decimals(String id, double least, double most, double step) {
        Spinner<Double> spinner = new Spinner<>();
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setValueFactory(
                new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, Math.min(1, most), step));
        return spinner;
    }
}

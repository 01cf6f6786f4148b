package org.viperstudio.window.create;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** The controls for the seed: its number, a lock that keeps it, and a button for a random one. */
final class SeedPane extends HBox {
    private static final int MOST_DIGITS = 18;

    private final CreateModel model;
    private final TextField seed = new TextField();
    private final ToggleButton lock = new ToggleButton(null, new FontIcon(Feather.UNLOCK));

    SeedPane(CreateModel model) {
        this.model = model;
        getStyleClass().add("seed");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(Texts.of("create.seed"));
        name.getStyleClass().add("section-title");
        name.setLabelFor(seed);
        name.setMinWidth(USE_PREF_SIZE);
        seed.setId("seed");
        seed.setAccessibleText(Texts.of("create.seed"));
        seed.setTextFormatter(new TextFormatter<String>(
                change -> change.getControlNewText().matches("\\d{0," + MOST_DIGITS + "}") ? change : null));
        seed.setOnAction(entered -> model.paint());
        seed.textProperty().addListener((text, before, digits) -> write(digits));
        HBox.setHgrow(seed, Priority.ALWAYS);
        lock.setId("seed-lock");
        lock.getStyleClass().addAll("button-icon", "flat");
        lock.setTooltip(new Tooltip(Texts.of("create.seed.lock")));
        lock.setAccessibleText(Texts.of("create.seed.lock"));
        lock.selectedProperty().addListener((selected, before, stays) -> locked(stays));
        model.recipeProperty().subscribe(this::show);
        getChildren().addAll(name, seed, lock, dice());
    }

    private Button dice() {
        Button dice = new Button(null, new FontIcon(Feather.SHUFFLE));
        dice.setId("dice");
        dice.getStyleClass().addAll("button-icon", "flat");
        dice.setTooltip(new Tooltip(Texts.of("create.seed.roll")));
        dice.setAccessibleText(Texts.of("create.seed.roll"));
        dice.setOnAction(pressed -> model.rollSeed());
        return dice;
    }

    private void show(Recipe recipe) {
        if (!Long.toString(recipe.seed()).equals(seed.getText())) {
            seed.setText(Long.toString(recipe.seed()));
        }
        lock.setSelected(recipe.seedLocked());
    }

    private void write(String digits) {
        if (!digits.isEmpty()) {
            model.write(model.recipe().withSeed(Long.parseLong(digits)));
        }
    }

    private void locked(boolean stays) {
        lock.setGraphic(new FontIcon(stays ? Feather.LOCK : Feather.UNLOCK));
        model.write(model.recipe().withSeedLocked(stays));
    }
}

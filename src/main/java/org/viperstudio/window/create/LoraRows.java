package org.viperstudio.window.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.wording.Texts;

/** An editor for the LoRAs applied to the model, with a row for each and its strength. */
final class LoraRows extends VBox {
    private static final double STRONGEST = 2;
    private static final double STEP = 0.1;
    private static final double SPINNER_WIDTH = 88;

    private final Consumer<List<LoraUse>> onChange;
    private final VBox rows = new VBox(4);
    private final MenuButton add = new MenuButton(Texts.of("create.more.lora.add"));
    private List<LoraUse> shown = List.of();

    /** @param onChange receives the LoRAs after each edit */
    LoraRows(Consumer<List<LoraUse>> onChange) {
        super(4);
        this.onChange = onChange;
        setId("loras");
        setAlignment(Pos.CENTER_RIGHT);
        add.setId("lora-add");
        add.setTooltip(new Tooltip(Texts.of("create.more.lora.hint")));
        add.setDisable(true);
        getChildren().addAll(rows, add);
    }

    /** Sets the LoRAs in use. */
    void show(List<LoraUse> uses) {
        if (!uses.equals(shown)) {
            shown = uses;
            rows.getChildren().clear();
            for (int i = 0; i < uses.size(); i++) {
                rows.getChildren().add(row(i, uses.get(i)));
            }
        }
    }

    /** Sets the available LoRAs. */
    void offer(List<Choice> choices) {
        add.getItems().setAll(choices.stream().map(this::item).toList());
        add.setDisable(choices.isEmpty());
    }

    private MenuItem item(Choice choice) {
        MenuItem item = new MenuItem(choice.name());
        // An underscore in a file's name is no mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> {
            List<LoraUse> more = new ArrayList<>(shown);
            more.add(new LoraUse(choice.path(), 1));
            change(more);
        });
        return item;
    }

    private HBox row(int place, LoraUse use) {
        Label name = new Label(Choice.fileName(use.path()));
        name.setTooltip(new Tooltip(use.path()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(4, name, strength(place, use, name.getText()), removal(place, name.getText()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Spinner<Double> strength(int place, LoraUse use, String name) {
        Spinner<Double> strength =
                new Spinner<>(new DoubleSpinnerValueFactory(-STRONGEST, STRONGEST, use.strength(), STEP));
        strength.setId("lora-strength-" + place);
        strength.setEditable(true);
        strength.setPrefWidth(SPINNER_WIDTH);
        strength.setMinWidth(SPINNER_WIDTH);
        String spoken = Texts.of("create.more.lora-strength") + ": " + name;
        strength.setAccessibleText(spoken);
        strength.getEditor().setAccessibleText(spoken);
        strength.setTooltip(new Tooltip(Texts.of("create.more.lora-strength.hint")));
        strength.valueProperty().addListener((observed, before, value) -> Optional.ofNullable(value)
                .ifPresent(now -> weigh(place, new LoraUse(use.path(), now))));
        return strength;
    }

    private Button removal(int place, String name) {
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId("lora-remove-" + place);
        remove.getStyleClass().addAll("button-icon", "flat", "small");
        remove.setAccessibleText(Texts.of("create.more.lora.remove", name));
        remove.setOnAction(pressed -> {
            List<LoraUse> fewer = new ArrayList<>(shown);
            fewer.remove(place);
            change(fewer);
        });
        return remove;
    }

    /** Changes a strength without rebuilding the row, which may have the focus. */
    private void weigh(int place, LoraUse use) {
        List<LoraUse> weighed = new ArrayList<>(shown);
        weighed.set(place, use);
        shown = List.copyOf(weighed);
        onChange.accept(shown);
    }

    private void change(List<LoraUse> uses) {
        show(List.copyOf(uses));
        onChange.accept(shown);
    }
}

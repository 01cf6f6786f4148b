package org.viperstudio.window.create;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The prompt field, with a menu of earlier prompts and the buttons that paint. */
final class PromptPane extends VBox {
    private static final int LONGEST_IN_MENU = 60;
    private static final int VARIATIONS = 4;
    private static final double GAP = 8;

    private final CreateModel model;
    private final Album album;
    private final WindowContext context;
    private final TextArea prompt = new TextArea();
    private final MenuButton earlier = new MenuButton(null, new FontIcon(Feather.CLOCK));

    PromptPane(CreateModel model, Album album, WindowContext context) {
        this.model = model;
        this.album = album;
        this.context = context;
        getStyleClass().add("section");
        prompt.setId("prompt");
        prompt.setWrapText(true);
        prompt.setPrefRowCount(3);
        prompt.setPromptText(Texts.of("create.prompt.hint"));
        prompt.setAccessibleText(Texts.of("create.prompt"));
        prompt.setText(model.recipe().prompt());
        prompt.textProperty().subscribe(text -> model.write(model.recipe().withPrompt(text)));
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.recipeProperty().subscribe(recipe -> {
            if (!recipe.prompt().equals(prompt.getText())) {
                prompt.setText(recipe.prompt());
            }
        });
        earlier.setId("prompts");
        earlier.getStyleClass().addAll("button-icon", "flat", "small", Tweaks.NO_ARROW);
        earlier.setAccessibleText(Texts.of("create.prompts"));
        earlier.setTooltip(new Tooltip(Texts.of("create.prompts")));
        earlier.getItems().setAll(new MenuItem(Texts.of("create.prompts.none")));
        earlier.setOnShowing(menu -> context.background().run(album::prompts, this::offer, unread -> {}));
        getChildren().addAll(title(), prompt, new HBox(GAP, paintButton(), variationsButton()));
    }

    private HBox title() {
        Label title = new Label(Texts.of("create.prompt"));
        title.getStyleClass().add("section-title");
        title.setLabelFor(prompt);
        Spacer gap = new Spacer();
        HBox row = new HBox(title, gap, earlier);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button paintButton() {
        Button paint = new Button(Texts.of("create.paint"), new FontIcon(Feather.FEATHER));
        paint.setId("paint");
        paint.getStyleClass().add("accent");
        paint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(paint, Priority.ALWAYS);
        paint.setTooltip(new Tooltip(Texts.of("create.paint.hint")));
        paint.disableProperty().bind(prompt.textProperty().map(String::isBlank));
        paint.setOnAction(pressed -> model.paint());
        return paint;
    }

    private Button variationsButton() {
        Button variations = new Button(Texts.of("create.variations"), new FontIcon(Feather.LAYERS));
        variations.setId("variations");
        variations.setMinWidth(USE_PREF_SIZE);
        variations.setTooltip(new Tooltip(Texts.of("create.variations.hint")));
        variations.disableProperty().bind(prompt.textProperty().map(String::isBlank));
        variations.setOnAction(pressed -> queue(model.variations(VARIATIONS)));
        return variations;
    }

    private void queue(List<GenerationSettings> variations) {
        context.background()
                .run(
                        () -> {
                            variations.forEach(album::queue);
                            return variations;
                        },
                        queued -> {},
                        failure -> context.notices()
                                .warn(Texts.of("create.variations.failed", String.valueOf(failure.getMessage()))));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            model.paint();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            // Tab moves the focus to the next control, since a prompt contains no tabs.
            prompt.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            event.consume();
        }
    }

    private void offer(List<String> prompts) {
        if (!prompts.isEmpty()) {
            earlier.getItems().setAll(prompts.stream().map(this::item).toList());
        }
    }

    private MenuItem item(String text) {
        String shown = text.length() <= LONGEST_IN_MENU ? text : text.substring(0, LONGEST_IN_MENU - 1) + "…";
        MenuItem item = new MenuItem(shown.replace("_", "__"));
        item.setOnAction(chosen -> prompt.setText(text));
        return item;
    }

    void focus() {
        prompt.requestFocus();
        prompt.end();
    }
}

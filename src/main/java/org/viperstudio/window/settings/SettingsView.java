package org.viperstudio.window.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.window.shell.WindowSettings;
import org.viperstudio.wording.Texts;

/** The Settings screen, with an explanation of each setting. Changes are saved at once. */
public final class SettingsView implements ScreenView {
    private final WindowContext context;
    private final Studio studio;
    private final VBox rows = new VBox();
    private final ScrollPane root = new ScrollPane(rows);

    public SettingsView(WindowContext context, Studio studio) {
        this.context = context;
        this.studio = studio;
        root.setId("settings");
        root.setFitToWidth(true);
        rows.getStyleClass().add("settings");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void prepare() {
        fill();
    }

    /** Shows the settings again, since they may have been changed elsewhere. */
    @Override
    public void attach() {
        fill();
    }

    private void fill() {
        Label title = new Label(Texts.of("settings.title"));
        title.getStyleClass().add("heading");
        SettingControls controls = new SettingControls(studio.settings(), context);
        rows.getChildren()
                .setAll(
                        title,
                        section("look"),
                        row("shade", controls.appearance()),
                        row("scale", controls.scale()),
                        section("privacy"),
                        row("offline", controls.flag(ModelService.OFFLINE, false, "offline")),
                        row("metadata", controls.flag(WindowSettings.METADATA, true, "metadata")),
                        section("machine"),
                        row("device", controls.device()),
                        section("data"),
                        folder(),
                        row("reset", reset(controls)));
    }

    private static Label section(String word) {
        Label label = new Label(Texts.of("settings." + word));
        label.getStyleClass().addAll("section-title", "settings-section");
        return label;
    }

    private static HBox row(String word, Node control) {
        return row(Texts.of("settings." + word), Texts.of("settings." + word + ".about"), control);
    }

    private static HBox row(String name, String about, Node control) {
        Label title = new Label(name);
        Label words = new Label(about);
        words.getStyleClass().add("small-text");
        words.setWrapText(true);
        VBox text = new VBox(2, title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(24, text, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private HBox folder() {
        String path = studio.data().path().toString();
        Button copy = new Button(Texts.of("settings.folder.copy"), new FontIcon(Feather.COPY));
        copy.setId("copy-folder");
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(path);
            Clipboard.getSystemClipboard().setContent(content);
            context.notices().inform(Texts.of("settings.folder.copied"));
        });
        return row(Texts.of("settings.folder"), path, copy);
    }

    private Button reset(SettingControls controls) {
        Button reset = new Button(Texts.of("settings.reset.do"));
        reset.setId("reset-settings");
        reset.setOnAction(pressed -> controls.reset(() -> {
            fill();
            context.notices().inform(Texts.of("settings.reset.done"));
        }));
        return reset;
    }
}

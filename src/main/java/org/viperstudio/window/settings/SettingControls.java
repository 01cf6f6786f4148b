package org.viperstudio.window.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.window.shell.WindowSettings;
import org.viperstudio.window.shell.WindowSettings.Appearance;
import org.viperstudio.wording.Texts;

/** Creates a control for each setting. */
final class SettingControls {
    private static final List<String> SCALES = List.of("system", "100%", "125%", "150%", "175%", "200%");
    private static final List<String> DEVICES = List.of("fastest", "cpu");

    private final SettingsFile settings;
    private final WindowContext context;

    SettingControls(SettingsFile settings, WindowContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** The appearance: system, light or dark. */
    Node appearance() {
        HBox box = new HBox();
        box.getStyleClass().add("filters");
        ToggleGroup group = new ToggleGroup();
        for (Appearance appearance : Appearance.values()) {
            String word = appearance.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Texts.of("settings.shade." + word));
            button.setId("shade-" + word);
            button.setToggleGroup(group);
            context.theme()
                    .appearanceProperty()
                    .when(button.sceneProperty().map(scene -> true).orElse(false))
                    .subscribe(chosen -> button.setSelected(chosen == appearance));
            button.setOnAction(pressed -> {
                button.setSelected(true);
                context.theme().appearanceProperty().set(appearance);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /** The UI scale, which takes effect at the next start. */
    Node scale() {
        return choice("window.scale", "scale", SCALES);
    }

    /** The device that paints, which takes effect at the next start. */
    Node device() {
        return choice(Studio.PAINT_ON, "device", DEVICES);
    }

    private Node choice(String setting, String id, List<String> words) {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.setId("setting-" + id);
        choice.setAccessibleText(Texts.of("settings." + id));
        choice.getItems().setAll(words);
        choice.setConverter(new Words("settings." + id + "."));
        choice.setValue(settings.get(setting).filter(words::contains).orElse(words.getFirst()));
        choice.valueProperty().addListener((chosen, before, now) -> save(setting, now));
        return choice;
    }

    /** A toggle switch for a boolean setting. */
    Node flag(String setting, boolean otherwise, String id) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("setting-" + id);
        toggle.setAccessibleText(Texts.of("settings." + id));
        toggle.setSelected(settings.get(setting).map(Boolean::parseBoolean).orElse(otherwise));
        toggle.selectedProperty().addListener((chosen, before, now) -> save(setting, Boolean.toString(now)));
        return toggle;
    }

    /**
     * Resets all settings to their defaults.
     *
     * @param then runs once they are saved
     */
    void reset(Runnable then) {
        context.theme().appearanceProperty().set(Appearance.SYSTEM);
        Map<String, String> defaults = Map.of(
                "window.scale",
                SCALES.getFirst(),
                Studio.PAINT_ON,
                DEVICES.getFirst(),
                ModelService.OFFLINE,
                Boolean.toString(false),
                WindowSettings.METADATA,
                Boolean.toString(true));
        save(defaults, then);
    }

    private void save(String setting, String value) {
        save(Map.of(setting, value), () -> {});
    }

    private void save(Map<String, String> values, Runnable then) {
        context.saving()
                .run(
                        () -> {
                            values.forEach(settings::set);
                            return values;
                        },
                        saved -> then.run(),
                        failure -> context.notices()
                                .warn(Texts.of("settings.failed", Texts.sentence(failure.getMessage()))));
    }

    /** Shows values by their texts; percentages are shown as they are. */
    private static final class Words extends StringConverter<String> {
        private final String prefix;

        Words(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String toString(@Nullable String word) {
            return word == null ? "" : word.endsWith("%") ? word : Texts.of(prefix + word);
        }

        @Override
        public String fromString(String shown) {
            throw new UnsupportedOperationException("settings are chosen, not written");
        }
    }
}

package org.viperstudio.window.create;

import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/**
 * The advanced settings, collapsed at first. Their form, a third of the screen's controls, is created when it is first
 * expanded.
 */
final class MoreSettings extends TitledPane {
    private final CreateModel model;
    private final PaintChoices choices;
    private final WindowContext context;
    private @Nullable SettingsForm form;

    MoreSettings(CreateModel model, PaintChoices choices, WindowContext context) {
        super(Texts.of("create.more"), null);
        this.model = model;
        this.choices = choices;
        this.context = context;
        setId("more-settings");
        setExpanded(false);
        expandedProperty().subscribe(open -> {
            if (open) {
                unfold();
            }
        });
    }

    private void unfold() {
        if (form == null) {
            form = new SettingsForm(model, choices, context);
            setContent(form);
        }
        form.offerChoices();
    }
}

package org.viperstudio.window.create;

import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Pass;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** Restores a picture's settings to the form, and reports what cannot be reproduced. */
public record Restoration(CreateModel model, PaintChoices choices, WindowContext context) {
    /**
     * Restores the settings and paints the picture again.
     *
     * @param done runs once the settings are in the form
     */
    public void restore(GenerationSettings settings, Runnable done) {
        context.background()
                .run(
                        () -> quick(settings),
                        quick -> {
                            model.restore(settings, quick);
                            if (settings.start() != null) {
                                context.notices().warn(Texts.of("create.restored.start", settings.start()));
                            }
                            done.run();
                        },
                        context.notices()::warn);
    }

    /**
     * The preview settings of the picture's model. If the model is missing, painting will report it, and the form is
     * filled anyway.
     */
    private Pass quick(GenerationSettings settings) {
        try {
            return choices.settingsOf(settings.model()).quick();
        } catch (RuntimeException unreadable) {
            return new Pass(settings.steps(), settings.scheduler());
        }
    }
}

package org.viperstudio.window.create;

import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Pass;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** Brings a picture's settings back into the form, and says what of it cannot be repeated. */
public record Restoration(CreateModel model, PaintChoices choices, WindowContext context) {
    /**
     * Paints a picture again.
     *
     * @param done runs once its settings stand in the form
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
                        failure -> context.notices().warn(String.valueOf(failure.getMessage())));
    }

    /** What suits the picture's model; where that is gone, painting says so, and the form is still worth having. */
    private Pass quick(GenerationSettings settings) {
        try {
            return choices.settingsOf(settings.model()).quick();
        } catch (RuntimeException unreadable) {
            return new Pass(settings.steps(), settings.scheduler());
        }
    }
}

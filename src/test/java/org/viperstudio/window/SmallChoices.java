package org.viperstudio.window;

import java.util.List;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.window.create.PaintChoices;

/** The small SDXL among the reference results: noise for pictures, but all of a model's parts. */
record SmallChoices() implements PaintChoices {
    @Override
    public List<Choice> models() {
        return List.of(new Choice(SmallScene.paint().model(), "small"));
    }

    @Override
    public List<Choice> refiners() {
        return List.of();
    }

    @Override
    public List<Choice> autoencoders() {
        return List.of();
    }

    @Override
    public List<Choice> loras() {
        return List.of();
    }

    @Override
    public List<Choice> embeddings() {
        return List.of();
    }

    @Override
    public PaintSettings first() {
        return SmallScene.paint();
    }

    @Override
    public PaintSettings settingsOf(String model) {
        return SmallScene.paint();
    }
}

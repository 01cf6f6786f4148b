package org.viperstudio.window;

import java.util.List;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.SmallScene;

/** The small SDXL among the reference results: noise for pictures, but all of a model's parts. */
record SmallPaintChoices() implements OnlyModels {
    @Override
    public List<Choice> models() {
        return List.of(new Choice(SmallScene.paint().model(), "small"));
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

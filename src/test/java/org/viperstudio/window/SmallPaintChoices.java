package org.viperstudio.window;

import java.util.List;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.SmallScene;

/** Offers the small SDXL model of the reference results: it paints noise, but has all parts of a model. */
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

package org.viperstudio.window;

import java.util.List;
import org.viperstudio.window.create.PaintChoices;

/** Models to paint with, and nothing to paint with beside them. */
interface OnlyModels extends PaintChoices {
    @Override
    default List<Choice> refiners() {
        return List.of();
    }

    @Override
    default List<Choice> autoencoders() {
        return List.of();
    }

    @Override
    default List<Choice> loras() {
        return List.of();
    }

    @Override
    default List<Choice> embeddings() {
        return List.of();
    }
}

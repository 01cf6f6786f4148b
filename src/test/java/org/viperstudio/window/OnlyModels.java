package org.viperstudio.window;

import java.util.List;
import org.viperstudio.window.create.PaintChoices;

/** Offers models to paint with, without refiners, autoencoders, LoRAs or embeddings. */
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

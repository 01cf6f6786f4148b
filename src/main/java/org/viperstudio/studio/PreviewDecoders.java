package org.viperstudio.studio;

import java.util.List;
import java.util.Optional;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.TinyVaeConfig;

/** The tiny autoencoders that can make previews. Asked before every picture, so it must answer at once. */
@FunctionalInterface
public interface PreviewDecoders {
    /** None: models show what they can by themselves. */
    PreviewDecoders NONE = List::of;

    /** All that there are now. */
    List<ModelFile.TinyVae> all();

    /** The one for a model's latents. */
    default Optional<ModelPart<TinyVaeConfig>> of(ModelSource model) {
        return all().stream()
                .filter(tiny -> tiny.suits(model))
                .map(ModelFile.TinyVae::part)
                .findFirst();
    }
}

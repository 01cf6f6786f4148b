package org.viperstudio.studio;

import java.util.Optional;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.studio.words.VocabularyMapper;

/** The models of one request, with what was put on them. */
record OpenModels(
        DiffusionModel base, Optional<DiffusionModel> refiner, Optional<VocabularyMapper> mapper, Extras extras) {
    /** What paints with these settings; a refiner that they do not name only stays. */
    TextToImage pipeline(GenerationSettings settings) {
        return new TextToImage(base, settings.refiner() == null ? Optional.empty() : refiner);
    }

    /**
     * The same models with other extras; the base weights stay where they are.
     *
     * @throws org.viperstudio.tensor.WeightsException when one is damaged or made for another model; all is as before
     */
    OpenModels with(Extras.Wanted wanted) {
        if (wanted.equals(extras.wanted())) {
            return this;
        }
        Extras others = Extras.putOn(base, wanted);
        extras.close();
        return new OpenModels(base, refiner, mapper, others);
    }

    /** Lets each show what it paints by the tiny autoencoder that suits it, if there is one. */
    void previewBy(PreviewDecoders decoders) {
        base.setPreviewDecoder(decoders.of(base.source()));
        refiner.ifPresent(model -> model.setPreviewDecoder(decoders.of(model.source())));
    }

    void close() {
        base.close();
        refiner.ifPresent(DiffusionModel::close);
        extras.close();
    }
}

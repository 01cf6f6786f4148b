package org.viperstudio.studio;

import java.util.Optional;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.studio.words.VocabularyMapper;

/** The models of one request, with the LoRAs and embeddings that were put on them. */
record OpenModels(
        DiffusionModel base, Optional<DiffusionModel> refiner, Optional<VocabularyMapper> mapper, Extras extras) {
    /** The pipeline for these settings; a refiner that they do not name stays open and unused. */
    TextToImage pipeline(GenerationSettings settings) {
        return new TextToImage(base, settings.refiner() == null ? Optional.empty() : refiner);
    }

    /**
     * The same models with other extras; the base weights stay loaded.
     *
     * @throws org.viperstudio.tensor.WeightsException if one is damaged or made for another model; nothing is changed
     *     then
     */
    OpenModels with(Extras.Wanted wanted) {
        if (wanted.equals(extras.wanted())) {
            return this;
        }
        Extras others = Extras.putOn(base, wanted);
        extras.close();
        return new OpenModels(base, refiner, mapper, others);
    }

    /** Gives each model the tiny autoencoder that suits its latents, if there is one, for previews. */
    void setPreviewDecoders(PreviewDecoders decoders) {
        base.setPreviewDecoder(decoders.of(base.source()));
        refiner.ifPresent(model -> model.setPreviewDecoder(decoders.of(model.source())));
    }

    void close() {
        base.close();
        refiner.ifPresent(DiffusionModel::close);
        extras.close();
    }
}

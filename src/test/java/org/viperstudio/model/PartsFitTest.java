package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetConfig.AddedEmbedding;
import org.viperstudio.tensor.WeightsException;

class PartsFitTest {
    private final ModelSource base = source("sdxl");
    private final ModelSource refiner = source("sdxl-refiner").completedBy(base);

    /** Refiners of others may take the picture's size in place of the score. */
    @Test
    void aRefinerWithoutAestheticScoreTakesSixNumbers() {
        AddedEmbedding five = refiner.unet().config().addedEmbedding().orElseThrow();
        ModelPart<UNetConfig> six = refiner.unet()
                .withConfig(taking(new AddedEmbedding(five.timeWidth(), five.inputWidth() + five.timeWidth())));
        assertThat(refiner(six, false).requiresAestheticsScore()).isFalse();
        assertThatThrownBy(() -> refiner(six, true)).isInstanceOf(WeightsException.class);
        assertThatThrownBy(() -> refiner(refiner.unet(), false)).isInstanceOf(WeightsException.class);
    }

    private ModelSource refiner(ModelPart<UNetConfig> unet, boolean score) {
        return new ModelSource(
                refiner.kind(),
                refiner.path(),
                refiner.textEncoder(),
                refiner.textEncoder2(),
                unet,
                refiner.autoencoder(),
                refiner.scheduler(),
                refiner.tokenizer(),
                refiner.tokenizer2(),
                refiner.forceZerosForEmptyPrompt(),
                score);
    }

    private UNetConfig taking(AddedEmbedding added) {
        UNetConfig config = refiner.unet().config();
        return new UNetConfig(
                config.inChannels(),
                config.outChannels(),
                config.levels(),
                config.middle(),
                config.normGroups(),
                config.normEps(),
                config.flipSinToCos(),
                config.frequencyShift(),
                config.timeScalesAndShifts(),
                config.crossAttentionWidth(),
                config.linearProjection(),
                config.upcastAttention(),
                Optional.of(added),
                config.guidanceEmbeddingWidth(),
                config.sampleSize());
    }

    private static ModelSource source(String name) {
        return ((ModelFile.Diffusion) ModelFiles.recognise(Parity.dir().resolve(name))).source();
    }
}

package org.viperstudio.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelKind;
import org.viperstudio.model.ModelSource;

class ModelOpenerTest {
    private static final Path REFINER = Parity.dir().resolve("sdxl-refiner");

    @Test
    void aRefinerFollowsModelsOfItsFamilyAlone() {
        ModelSource xl = ModelOpener.base(Parity.dir().resolve("sdxl"), Optional.empty());
        assertThat(ModelOpener.refiner(REFINER, xl).kind()).isEqualTo(ModelKind.SDXL_REFINER);
        ModelSource other = ModelOpener.base(Parity.dir().resolve("sd2"), Optional.empty());
        assertThatThrownBy(() -> ModelOpener.refiner(REFINER, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sd2")
                .hasMessageContaining("Stable Diffusion XL");
    }
}

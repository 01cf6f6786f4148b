package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.tensor.Weights;

class LoadedTest {
    @Test
    void aPartThatCannotBeChangedIsClosedAgain() {
        AtomicBoolean closed = new AtomicBoolean();
        AutoCloseable part = () -> closed.set(true);
        Weights file =
                Weights.open(ModelFiles.weightsIn(Parity.dir().resolve("sdxl").resolve("vae")));
        assertThatThrownBy(() -> Loaded.of(file, weights -> part, made -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(closed).isTrue();
    }
}

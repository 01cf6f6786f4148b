package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StyleWarmUpTest {
    @Test
    void controlsAreStyledOffTheJavaFxThreadWhichStaysResponsive() {
        JavaFx.start();
        List<String> stylesheets = List.of(
                Objects.requireNonNull(getClass().getResource("studio.css")).toExternalForm());
        CompletableFuture<Void> rehearsed = CompletableFuture.runAsync(() -> run(stylesheets));
        assertThat(JavaFx.call(() -> 7)).isEqualTo(7);
        assertThat(rehearsed).succeedsWithin(java.time.Duration.ofSeconds(60));
    }

    private static void run(List<String> stylesheets) {
        try {
            StyleWarmUp.run(stylesheets, 3);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

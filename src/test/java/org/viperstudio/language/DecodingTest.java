package org.viperstudio.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** How tokens are chosen from logits. */
class DecodingTest {
    private static final float[] LOGITS = {1, 3, -2, 2.99f};

    private static int next(Decoding decoding, Set<Integer> text) {
        return decoding.next(LOGITS.clone(), text, decoding.random());
    }

    @Test
    void greedyTakesTheLikeliest() {
        assertThat(next(Decoding.greedy(1, 1), Set.of())).isEqualTo(1);
    }

    @Test
    void penaltyWorksBothWaysAndOnNegativeLogits() {
        assertThat(next(Decoding.greedy(1, 1.1), Set.of(1))).isEqualTo(3);
        assertThat(next(Decoding.greedy(1, 0.99), Set.of(3))).isEqualTo(3);
        float[] negative = {-1, -1.05f};
        assertThat(Decoding.greedy(1, 1.1).next(negative, Set.of(0), RandomGenerator.getDefault()))
                .isEqualTo(1);
    }

    @Test
    void samplingDrawsFromTheLikeliestShareAlone() {
        Decoding narrow = new Decoding(1, 1, 1, 0.9, 7);
        RandomGenerator random = narrow.random();
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            drawn.add(narrow.next(LOGITS.clone(), Set.of(), random));
        }
        assertThat(drawn).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Decoding decoding = new Decoding(1, 1, 1.5, 1, 42);
        assertThat(next(decoding, Set.of())).isEqualTo(next(decoding, Set.of()));
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new Decoding(0, 1, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decoding(1, 1, 0, 1.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

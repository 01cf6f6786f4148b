package org.viperstudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final String PROPERTY = "viper.args";

    @AfterEach
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void argumentsComeFirst() {
        System.setProperty(PROPERTY, "from property");
        assertThat(Main.words("a b", "c")).containsExactly("a b", "c");
    }

    @Test
    void propertyIsSplitWhereThereAreNoArguments() {
        System.setProperty(PROPERTY, "paint 'a cat' ''");
        assertThat(Main.words()).containsExactly("paint", "a cat", "");
    }

    @Test
    void wordsWithLostLettersAreRefused() {
        assertThatThrownBy(() -> Main.words("comment", "sch\uFFFD\uFFFDn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void neitherIsNoCommand() {
        assertThat(Main.words()).isEmpty();
    }
}

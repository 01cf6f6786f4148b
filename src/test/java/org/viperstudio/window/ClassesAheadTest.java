package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesAheadTest {
    /** When this fails, {@code packaging/classes-ahead.sh} writes a new list. */
    @Test
    void theListIsNotOutOfDate() {
        List<String> names = ClassesAhead.names();
        assertThat(names).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(names).anyMatch(name -> name.startsWith("org.viperstudio.window.create."));
        long there = names.stream().filter(ClassesAhead::load).count();
        assertThat((double) there / names.size()).isGreaterThan(0.9);
        assertThat(ClassesAhead.load("org.viperstudio.window.NoSuchClass")).isFalse();
    }
}

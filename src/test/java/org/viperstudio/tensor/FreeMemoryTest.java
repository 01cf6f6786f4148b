package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container's limit leaves. */
class FreeMemoryTest {
    @TempDir
    private Path group;

    @Test
    void mappedFilesCountAsFreeMemory() throws IOException {
        write("1000\n", "900\n");
        assertThat(FreeMemory.left(group)).isEqualTo(100);
        Files.writeString(group.resolve("memory.stat"), "anon 200\nactive_file 50\ninactive_file 650\nslab 1\n");
        assertThat(FreeMemory.left(group)).isEqualTo(750);
    }

    @Test
    void withoutALimitAllMemoryIsFree() throws IOException {
        assertThat(FreeMemory.left(group)).isEqualTo(Long.MAX_VALUE);
        write("max\n", "900\n");
        assertThat(FreeMemory.left(group)).isEqualTo(Long.MAX_VALUE);
    }

    private void write(String limit, String used) throws IOException {
        Files.writeString(group.resolve("memory.max"), limit);
        Files.writeString(group.resolve("memory.current"), used);
    }
}

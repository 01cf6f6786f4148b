package org.viperstudio.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the sources name whole is there. */
class TextsTest {
    private static final Pattern WHOLE_KEY = Pattern.compile("Texts\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyKeyHasAText() throws IOException {
        Set<String> keys = keys();
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys).allSatisfy(key -> assertThat(Texts.of(key)).isNotBlank());
    }

    @Test
    void aMessageIsASentenceThatOthersCanFollow() {
        assertThat(Texts.sentence("a.png: no such file or folder")).isEqualTo("a.png: no such file or folder.");
        assertThat(Texts.sentence("The disk is full. ")).isEqualTo("The disk is full.");
        assertThat(Texts.sentence("Is it another model's?")).isEqualTo("Is it another model's?");
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path source : sources()) {
            Matcher matcher = WHOLE_KEY.matcher(Files.readString(source));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/viperstudio"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

package org.viperstudio;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every Java source to one format; {@code mvn -q test -Dtest=SourceFormatTest -Dformat.apply=true} applies it. */
class SourceFormatTest {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).build());

    @Test
    void sourcesAreFormatted() throws Exception {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            String formatted = format(source);
            if (source.equals(formatted)) {
                continue;
            }
            if (Boolean.getBoolean("format.apply")) {
                Files.writeString(file, formatted);
            } else {
                unformatted.add(file);
            }
        }
        assertThat(unformatted)
                .as("run: mvn -q test -Dtest=SourceFormatTest -Dformat.apply=true")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String format(String source) throws FormatterException {
        String tidied = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), STYLE);
        return FORMATTER.formatSource(tidied);
    }
}

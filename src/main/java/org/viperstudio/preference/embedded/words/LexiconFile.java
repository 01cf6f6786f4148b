package org.viperstudio.preference.embedded.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A word list of the product: lines of text, with comments after {@code #} and empty lines left out. */
public final class LexiconFile {
    private static final String FOLDER = "/org/viperstudio/preference/embedded/";

    private LexiconFile() {}

    /** The lines of a list beside the embedded extractor. */
    public static List<String> lines(String name) {
        return linesOf(FOLDER + name).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    /** The lines of any resource of the class path. */
    public static List<String> linesOf(String resource) {
        InputStream stream = LexiconFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing from the program; install it again");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** The phrases in a line that separates them by {@code |}. */
    public static List<String> phrases(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    /**
     * A line {@code KEY: PHRASE | PHRASE}.
     *
     * @param key what stands before the colon
     */
    public record Entry(String key, List<String> phrases) {
        public static Entry of(String line) {
            int colon = line.indexOf(": ");
            return new Entry(line.substring(0, colon).strip(), LexiconFile.phrases(line.substring(colon + 2)));
        }
    }
}

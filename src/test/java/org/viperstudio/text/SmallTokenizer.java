package org.viperstudio.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A tokenizer of 2014 symbols, of which 2012 is the beginning and 2013 the end. */
final class SmallTokenizer {
    static final int BEGINNING = 2012;
    static final int END = 2013;
    static final int SIZE = 2014;

    private SmallTokenizer() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SmallTokenizer.class.getResource("/parity/sdxl/tokenizer"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ClipTokenizer open() throws IOException {
        return ClipTokenizer.read(folder());
    }

    /** Copies the vocabulary without any settings. */
    static void copyVocabulary(Path target) throws IOException {
        Files.copy(folder().resolve("vocab.json"), target.resolve("vocab.json"));
        Files.copy(folder().resolve("merges.txt"), target.resolve("merges.txt"));
    }
}

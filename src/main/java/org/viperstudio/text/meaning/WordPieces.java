package org.viperstudio.text.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.viperstudio.text.TokenizersLibrary;

/** Splits texts into the sentence model's word pieces, at most 256 of them. */
final class WordPieces {
    private static final int MAX_PIECES = 256;

    private final HuggingFaceTokenizer tokenizer;

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @param model its name among the resources */
    static WordPieces load(String model) {
        TokenizersLibrary.stayOffTheNetwork();
        try (InputStream stream = definition(model)) {
            return new WordPieces(HuggingFaceTokenizer.newInstance(
                    stream, Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(MAX_PIECES))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tokenizer of " + model, e);
        }
    }

    /** The tokenizer's definition; the caller closes the stream. */
    static InputStream definition(String model) {
        String file = "/" + model + "-tokenizer.json";
        InputStream stream = WordPieces.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing from the program; install it again");
        }
        return stream;
    }

    Encoding encode(String text) {
        return tokenizer.encode(TokenizersLibrary.wellFormed(text), true, false);
    }
}

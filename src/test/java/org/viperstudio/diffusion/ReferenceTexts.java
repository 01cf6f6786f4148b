package org.viperstudio.diffusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viperstudio.model.ModelSource;
import org.viperstudio.text.ClipPadding;
import org.viperstudio.text.ClipTokenizer;

/** Texts as the reference's pipelines read them: cut off after one window, where ours would begin another one. */
final class ReferenceTexts {
    private ReferenceTexts() {}

    /** What the reference's pipeline over this model reads of the text. */
    static String read(ModelSource model, String text) {
        Optional<Path> folder = model.tokenizer().or(model::tokenizer2);
        try {
            return cut(
                    folder.isPresent()
                            ? ClipTokenizer.read(folder.get())
                            : ClipTokenizer.bundled(ClipPadding.END_OF_TEXT),
                    text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As much of a text as fills a window; all of it where that ends inside a word. */
    static String cut(ClipTokenizer tokenizer, String text) {
        List<Integer> ids = tokenizer.tokens(text);
        int room = tokenizer.windowLength() - 2;
        if (ids.size() <= room) {
            return text;
        }
        List<Integer> read = ids.subList(0, room);
        return IntStream.range(0, text.length())
                .mapToObj(end -> text.substring(0, end))
                .filter(start -> tokenizer.tokens(start).equals(read))
                .findFirst()
                .orElse(text);
    }
}

package org.viperstudio.language;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.viperstudio.language.Part.Image;
import org.viperstudio.language.Part.Text;

/**
 * A conversation, up to the answer that the assistant is to generate.
 *
 * @param opening the given beginning of that answer, usually empty
 */
public record Conversation(List<Turn> turns, String opening) {
    static final String IMAGE = "<image>";
    static final String END_OF_TURN = "<end_of_utterance>";

    public Conversation {
        turns = List.copyOf(turns);
    }

    /** The pictures in it, in order. */
    public List<Path> pictures() {
        return turns.stream()
                .flatMap(turn -> turn.parts().stream())
                .flatMap(part -> part instanceof Image image ? Stream.of(image.file()) : Stream.empty())
                .toList();
    }

    /**
     * The text in IDEFICS2's chat template, with {@code <image>} for each picture.
     *
     * @param plain escapes words that would be read as special tokens
     */
    String text(UnaryOperator<String> plain) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : turns) {
            boolean pictureFirst = !turn.parts().isEmpty() && turn.parts().getFirst() instanceof Image;
            text.append(turn.role().title()).append(pictureFirst ? ":" : ": ");
            for (Part part : turn.parts()) {
                text.append(
                        switch (part) {
                            case Text words -> plain.apply(words.text());
                            case Image _ -> IMAGE;
                        });
            }
            text.append(END_OF_TURN).append('\n');
        }
        return text.append("Assistant:").append(plain.apply(opening)).toString();
    }
}

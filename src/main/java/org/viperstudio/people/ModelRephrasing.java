package org.viperstudio.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.Conversation;
import org.viperstudio.language.Decoding;
import org.viperstudio.language.Part;
import org.viperstudio.language.Turn;
import org.viperstudio.language.WritingListener;

/**
 * Has a vision-language model write the comments, looking at the picture, as the paper's agents did. It is told what the
 * grammar's comment says, so that the comment's attributes are known; a model that strays from them makes them wrong.
 */
public final class ModelRephrasing implements Rephrasing {
    private static final int MOST_TOKENS = 80;
    private static final double TEMPERATURE = 0.8;
    private static final double TOP_P = 0.9;
    private static final Pattern FURTHER_LINES = Pattern.compile("(?s)\\R.*");
    private static final Pattern QUOTES_AND_LABEL =
            Pattern.compile("^(?:Comment:\\s*)?[\"“”']+|[\"“”']+$|^Comment:\\s*");

    private final AdaptedModel model;
    private final long seed;
    private final WritingListener listener;

    /**
     * Writes with a model.
     *
     * @param seed of what it draws
     * @param goesOn asked at each token; after {@code false} it ends with a {@link CancellationException}
     */
    public ModelRephrasing(AdaptedModel model, long seed, BooleanSupplier goesOn) {
        this.model = model;
        this.seed = seed;
        this.listener = new WritingListener() {
            @Override
            public boolean onReading(double done) {
                return goesOn.getAsBoolean();
            }

            @Override
            public boolean onText(String soFar) {
                return goesOn.getAsBoolean();
            }
        };
    }

    /** The comment in the model's words; the grammar's where the model has none. */
    @Override
    public WrittenComment rephrased(Person person, WrittenComment comment, Path picture) {
        Conversation question =
                new Conversation(List.of(Turn.user(new Part.Image(picture), new Part.Text(instruction(comment)))), "");
        long drawn = Objects.hash(seed, person.number(), comment.image(), comment.comment());
        Decoding decoding = new Decoding(MOST_TOKENS, 1, TEMPERATURE, TOP_P, drawn);
        String words = commentIn(
                model.answer(model.prompt(question), decoding, listener).text());
        return words.isEmpty() ? comment : comment.inWords(words);
    }

    static String instruction(WrittenComment comment) {
        StringBuilder text = new StringBuilder("A person looks at this artwork.");
        if (!comment.liked().isEmpty()) {
            text.append(" They like ")
                    .append(String.join(" and ", comment.liked()))
                    .append('.');
        }
        if (!comment.disliked().isEmpty()) {
            text.append(" They dislike ")
                    .append(String.join(" and ", comment.disliked()))
                    .append('.');
        }
        return text.append(" Write the comment that they leave: one or two short sentences in the first person, in"
                        + " everyday words, about nothing else.")
                .toString();
    }

    /** An answer's first line, without the quotation marks and labels that models put around a comment. */
    static String commentIn(String answer) {
        String line = FURTHER_LINES.matcher(answer.strip()).replaceFirst("");
        return QUOTES_AND_LABEL.matcher(line).replaceAll("").strip();
    }
}

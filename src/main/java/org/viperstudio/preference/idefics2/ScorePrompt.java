package org.viperstudio.preference.idefics2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viperstudio.language.Conversation;
import org.viperstudio.language.Part;
import org.viperstudio.language.Turn;
import org.viperstudio.text.LanguageTokenizer;

/**
 * The prompt that the proxy metric was trained on: disliked and liked pictures in turn with their verdicts, then the
 * picture to score.
 */
public final class ScorePrompt {
    /** The verdict on a liked picture. */
    public static final String LIKED = "+";

    /** The verdict on a disliked picture. */
    public static final String DISLIKED = "-";

    private static final Part QUESTION = new Part.Text("Score for this image?");

    private ScorePrompt() {}

    /** The conversation up to the verdict that the model is to predict. */
    public static Conversation of(List<Path> disliked, List<Path> liked, Path picture) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < Math.max(disliked.size(), liked.size()); i++) {
            add(turns, disliked, i, DISLIKED);
            add(turns, liked, i, LIKED);
        }
        turns.add(Turn.user(new Part.Image(picture), QUESTION));
        return new Conversation(turns, " ");
    }

    /** The token id of a verdict that follows a space, as in the prompt. */
    public static int verdict(LanguageTokenizer tokenizer, String sign) {
        return tokenizer.partialIds(" " + sign).getLast();
    }

    private static void add(List<Turn> turns, List<Path> pictures, int index, String verdict) {
        if (index < pictures.size()) {
            turns.add(Turn.user(new Part.Image(pictures.get(index)), QUESTION));
            turns.add(Turn.assistant(verdict));
        }
    }
}

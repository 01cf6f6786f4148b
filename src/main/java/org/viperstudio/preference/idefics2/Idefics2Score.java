package org.viperstudio.preference.idefics2;

import java.nio.file.Path;
import java.util.List;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.TokenizedPrompt;
import org.viperstudio.language.WritingListener;
import org.viperstudio.preference.PersonalScore;

/**
 * The paper's proxy metric: e^(logit of '+') / (e^(logit of '+') + e^(logit of '-')), after pictures that this person
 * disliked and liked. Those are read once, however many pictures are scored.
 */
public final class Idefics2Score implements PersonalScore {
    /** How many pictures of each kind are used: as many as in training; more help little. */
    public static final int CONTEXT = 8;

    private final AdaptedModel model;
    private final List<Path> disliked;
    private final List<Path> liked;
    private final WritingListener listener;

    /**
     * The score of a person.
     *
     * @param model IDEFICS2 with the metric's adapter
     * @param disliked the last {@value #CONTEXT} are used: the newest, where the oldest come first
     * @param liked the last {@value #CONTEXT} are used
     */
    public Idefics2Score(AdaptedModel model, List<Path> disliked, List<Path> liked) {
        this(model, disliked, liked, WritingListener.SILENT);
    }

    /** @param listener told how much was read for a score; may cancel it */
    public Idefics2Score(AdaptedModel model, List<Path> disliked, List<Path> liked, WritingListener listener) {
        this.model = model;
        this.disliked = last(disliked);
        this.liked = last(liked);
        this.listener = listener;
    }

    private static List<Path> last(List<Path> pictures) {
        return List.copyOf(pictures.subList(Math.max(0, pictures.size() - CONTEXT), pictures.size()));
    }

    @Override
    public double score(Path picture) {
        TokenizedPrompt prompt = model.prompt(ScorePrompt.of(disliked, liked, picture));
        float[] logits = model.logits(prompt, 1, listener);
        float good = logits[ScorePrompt.verdict(model.tokenizer(), ScorePrompt.LIKED)];
        float bad = logits[ScorePrompt.verdict(model.tokenizer(), ScorePrompt.DISLIKED)];
        return 1 / (1 + Math.exp(bad - good));
    }
}

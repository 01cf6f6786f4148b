package org.viperstudio.preference.look;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;

/**
 * A personal score with no large model: by the attributes in the picture, as far as they are known or can be seen, and by how
 * near its colours and texture are to those of pictures that the person liked and disliked. It is the probability that they
 * like it rather than not, so that 0.5 parts the two; with no such picture and no taste it is 0.5. One picture on one side is
 * enough for it to have something to say. Immutable.
 */
public final class EmbeddedScore implements PersonalScore {
    /**
     * Fitted, with the two weights, on painted pictures of 80 simulated people and the gallery's of 300, none of whom it is
     * measured on: what makes the scores the best probabilities for 2 to 16 marked pictures.
     */
    private static final Beliefs.Settings SETTINGS = new Beliefs.Settings(0.1, 0.13, 0.0026, 0.8, 4);

    /** What the attributes' evidence counts. */
    private static final double ATTRIBUTES = 1.8;

    private final Eye eye;
    private final Function<Path, List<String>> known;
    private final Beliefs beliefs;
    private final Nearness nearness;

    /**
     * A score.
     *
     * @param liked pictures that the person liked
     * @param disliked pictures that they did not
     * @param taste what is known of their taste beside; may be {@link VisualPreference#NONE}
     * @param known tells the attributes of pictures of which they are known, an empty list of others
     * @throws org.viperstudio.picture.PictureException if a picture cannot be read
     */
    public EmbeddedScore(
            Eye eye,
            List<Path> liked,
            List<Path> disliked,
            VisualPreference taste,
            Function<Path, List<String>> known) {
        this.eye = eye;
        this.known = known;
        List<Impression> likes = liked.stream().map(this::impression).toList();
        List<Impression> dislikes = disliked.stream().map(this::impression).toList();
        beliefs = new Beliefs(likes, dislikes, taste, SETTINGS);
        nearness = new Nearness(looks(likes), looks(dislikes));
    }

    private Impression impression(Path picture) {
        Impression seen = eye.impression(picture);
        List<String> told = known.apply(picture);
        return told.isEmpty() ? seen : seen.told(told);
    }

    private static List<Look> looks(List<Impression> impressions) {
        return impressions.stream().map(Impression::look).toList();
    }

    @Override
    public double score(Path picture) {
        Impression impression = impression(picture);
        double sum = ATTRIBUTES * beliefs.weigh(impression) + nearness.of(impression.look());
        return 1 / (1 + Math.exp(-sum));
    }
}

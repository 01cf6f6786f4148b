package org.viperstudio.preference.vision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/**
 * How likely a person is to like or dislike each attribute, given the pictures that they marked: a naive Bayes model. A
 * person likes an attribute, dislikes it, or is indifferent to it, which is by far the most frequent. A picture that
 * they like shows an attribute that they like more often than any other picture does; likewise for dislikes. Immutable.
 */
final class AttributePosteriors {
    private final Map<String, Posterior> posteriors = new HashMap<>();
    private final Settings settings;

    /**
     * The probabilities for one attribute; the rest to 1 is indifference.
     *
     * @param liked 0..1
     * @param disliked 0..1
     */
    private record Posterior(double liked, double disliked) {
        /** From the log likelihood ratios of like and dislike to indifference. */
        static Posterior of(double like, double dislike, double prior) {
            double liked = prior * Math.exp(like);
            double disliked = prior * Math.exp(dislike);
            double all = liked + disliked + 1 - 2 * prior;
            return new Posterior(liked / all, disliked / all);
        }
    }

    /**
     * The model's parameters.
     *
     * @param prior the share of all attributes that a person likes, and also that they dislike, 0..0.5
     * @param shown the probability that a picture that they like shows an attribute that they like
     * @param chance the probability that any other picture shows it
     * @param trust what the evidence's log odds are multiplied with, 0..1: the tagger is overconfident
     * @param said what an attribute of weight 1 in their taste adds to the log odds that they like it
     */
    record Settings(double prior, double shown, double chance, double trust, double said) {}

    AttributePosteriors(
            List<PictureEvidence> liked, List<PictureEvidence> disliked, VisualPreference taste, Settings settings) {
        this.settings = settings;
        Map<String, Double> likes = said(taste.liked());
        Map<String, Double> dislikes = said(taste.disliked());
        Set<String> all = new HashSet<>(likes.keySet());
        all.addAll(dislikes.keySet());
        liked.forEach(picture -> all.addAll(picture.attributes().keySet()));
        disliked.forEach(picture -> all.addAll(picture.attributes().keySet()));
        for (String name : all) {
            posteriors.put(
                    name,
                    Posterior.of(
                            likes.getOrDefault(name, 0.0) + sum(liked, name),
                            dislikes.getOrDefault(name, 0.0) + sum(disliked, name),
                            settings.prior()));
        }
    }

    private Map<String, Double> said(List<PreferredAttribute> side) {
        Map<String, Double> said = new HashMap<>();
        side.forEach(attribute -> said.merge(attribute.name(), settings.said() * attribute.weight(), Double::sum));
        return said;
    }

    private double sum(List<PictureEvidence> pictures, String attribute) {
        return pictures.stream()
                .mapToDouble(picture -> Math.log(likelihoodRatio(picture.logOdds(attribute))))
                .sum();
    }

    /** How many times likelier a marked picture shows an attribute if the mark is for that attribute than by chance. */
    private double likelihoodRatio(double logOdds) {
        double ratio = Math.exp(settings.trust() * logOdds);
        return (settings.shown() * ratio + 1 - settings.shown()) / (settings.chance() * ratio + 1 - settings.chance());
    }

    /** The log odds (natural logarithm) that the person likes rather than dislikes a picture. */
    double logOdds(PictureEvidence picture) {
        double sum = 0;
        for (Map.Entry<String, Posterior> entry : posteriors.entrySet()) {
            Posterior attribute = entry.getValue();
            double more = likelihoodRatio(picture.logOdds(entry.getKey())) - 1;
            sum += Math.log((1 + attribute.liked() * more) / (1 + attribute.disliked() * more));
        }
        return sum;
    }
}

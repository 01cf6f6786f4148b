package org.viperstudio.preference.look;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/**
 * What is believed of a person's likes and dislikes after pictures that they marked. Each attribute is one that they like,
 * that they dislike, or that is nothing to them; a picture that they like shows what they like more often than any other
 * picture does, and likewise what they dislike. Bayes' rule does the rest: after no picture every attribute is most likely
 * nothing to them, and one picture makes a like of all that it shows more likely. Immutable.
 */
final class Beliefs {
    private final Map<String, Belief> beliefs = new HashMap<>();

    /**
     * One attribute.
     *
     * @param liked how likely it is liked, 0..1
     * @param disliked how likely it is disliked
     */
    private record Belief(double liked, double disliked) {
        static Belief of(double like, double dislike, double prior) {
            double liked = prior * Math.exp(like);
            double disliked = prior * Math.exp(dislike);
            double all = liked + disliked + 1 - 2 * prior;
            return new Belief(liked / all, disliked / all);
        }
    }

    private final Settings settings;

    /**
     * How people and pictures are.
     *
     * @param prior the share of all attributes that a person likes; they dislike as many
     * @param shown how often a picture that they like shows an attribute that they like
     * @param chance how often any other picture shows it
     * @param trust what an impression's odds are multiplied with: an eye is surer than it is right
     * @param said what an attribute in their taste adds to the odds that they like it, as a natural logarithm
     */
    record Settings(double prior, double shown, double chance, double trust, double said) {}

    Beliefs(List<Impression> liked, List<Impression> disliked, VisualPreference taste, Settings settings) {
        this.settings = settings;
        Map<String, Double> likes = said(taste.liked());
        Map<String, Double> dislikes = said(taste.disliked());
        Set<String> all = new HashSet<>(likes.keySet());
        all.addAll(dislikes.keySet());
        liked.forEach(picture -> all.addAll(picture.odds().keySet()));
        disliked.forEach(picture -> all.addAll(picture.odds().keySet()));
        for (String name : all) {
            beliefs.put(
                    name,
                    Belief.of(
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

    private double sum(List<Impression> pictures, String attribute) {
        return pictures.stream()
                .mapToDouble(picture -> Math.log(preference(picture.odds(attribute))))
                .sum();
    }

    /** How much likelier a picture looks like that where its attribute is liked than where it is nothing to the person. */
    private double preference(double odds) {
        double ratio = Math.exp(settings.trust() * odds);
        return (settings.shown() * ratio + 1 - settings.shown()) / (settings.chance() * ratio + 1 - settings.chance());
    }

    /** How much likelier a picture is one that the person likes than one that they dislike, as a natural logarithm. */
    double weigh(Impression picture) {
        double sum = 0;
        for (Map.Entry<String, Belief> entry : beliefs.entrySet()) {
            Belief belief = entry.getValue();
            double more = preference(picture.odds(entry.getKey())) - 1;
            sum += Math.log((1 + belief.liked() * more) / (1 + belief.disliked() * more));
        }
        return sum;
    }
}

package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Intensity;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Decides which feeling of a clause is about which mention: the one of the lowest cost, counted from what is between
 * them.
 */
final class Attribution {
    private static final double WRONG_SIDE = 30;
    /** "The blue I like." and "Not my thing, this blue." */
    private static final double INVERTED = 6;

    private static final double NOT_AT_ALL = 28;
    private static final double OTHER_FEELING = 6;
    private static final double COMMA = 4;
    private static final double MENTION = 1;
    private static final double NO_VERB = 3;

    /** "I dislike fog, moss, teal, impasto, gold": a verb holds along a row, however long, unless another is nearer. */
    private static final double ROW = 24;

    private static final int ROW_BEGINS = 2;
    /** Words that end a row: what follows them is said of something else. */
    private static final Set<String> OTHERWISE =
            Set.of("i", "it", "we", "they", "you", "he", "she", "which", "that", "who", "but", "than");

    private static final double NOT_TOO_MUCH = 0.6;

    private static final Felt DENIED = new Felt(Polarity.DISLIKED, 1);

    private final List<Token> tokens;
    private final List<Part> parts;
    private final Negations negations;

    /**
     * A feeling as it was meant.
     *
     * @param strength 1 for a plain statement
     */
    record Felt(Polarity polarity, double strength) {
        /** The other side, no stronger than a plain statement. */
        Felt opposite() {
            return new Felt(polarity.opposite(), Math.min(1, strength));
        }
    }

    Attribution(Clause clause, List<Part> parts) {
        this.tokens = clause.tokens();
        this.parts = parts;
        this.negations = new Negations(tokens, parts);
    }

    /** The feeling that speaks of a mention, if the clause has one. */
    Optional<Felt> of(Mention mention) {
        Feeling best = null;
        double least = NOT_AT_ALL;
        for (Part part : parts) {
            if (part instanceof Feeling feeling && cost(feeling, mention) < least) {
                least = cost(feeling, mention);
                best = feeling;
            }
        }
        if (best != null) {
            if (negations.denyAlone(best, mention)) {
                return Optional.of(DENIED);
            }
            Felt meant = absence(best).map(this::meant).map(Felt::opposite).orElse(meant(best));
            return Optional.of(negations.turn(best, mention) ? meant.opposite() : meant);
        }
        return negations.deny(mention) ? Optional.of(DENIED) : Optional.empty();
    }

    /** What the clause feels as a whole: its last feeling. */
    Optional<Felt> whole() {
        return whole(feeling -> true);
    }

    /** The last of those of its feelings that count. */
    Optional<Felt> whole(Predicate<Feeling> counts) {
        return parts.stream()
                .filter(Feeling.class::isInstance)
                .map(Feeling.class::cast)
                .filter(counts)
                .reduce((first, last) -> last)
                .map(this::meant);
    }

    /**
     * "I love that there is no neon", "there is no neon, which is great": the feeling that a missing thing is missing,
     * rather than a wish for it.
     */
    private Optional<Feeling> absence(Feeling wish) {
        boolean absent = wish.cue().kind() == Cue.Kind.WISH
                && tokens.get(wish.to() - 1).text().equals("no");
        return parts.stream()
                .filter(Feeling.class::isInstance)
                .map(Feeling.class::cast)
                .filter(feeling -> absent
                        && feeling.cue().kind() != Cue.Kind.WISH
                        && (feeling.to() <= wish.from() && feeling.cue().reach() == Cue.Reach.FOLLOWING
                                || takesUp(wish, feeling)))
                .reduce((first, last) -> last);
    }

    private boolean takesUp(Feeling wish, Feeling feeling) {
        return feeling.from() >= wish.to()
                && tokens.subList(wish.to(), feeling.from()).stream()
                        .anyMatch(token -> token.text().equals("which"));
    }

    private double cost(Feeling feeling, Mention mention) {
        boolean before = feeling.to() <= mention.from();
        int from = before ? feeling.to() : mention.to();
        int to = before ? mention.from() : feeling.from();
        double cost = Math.max(0, to - from);
        for (int i = from; i < to; i++) {
            cost += before && ends(i) ? NOT_AT_ALL : tokens.get(i).text().equals(",") ? COMMA : 0;
        }
        for (Part part : parts) {
            if (part.from() >= from && part.to() <= to) {
                cost += part instanceof Feeling ? OTHER_FEELING : part instanceof Mention ? MENTION : 0;
            }
        }
        return (before && row(from, to) ? Math.min(cost, ROW) : cost) + reach(feeling, before, from, to);
    }

    private boolean row(int from, int to) {
        List<Part> between = parts.stream()
                .filter(part -> part.from() >= from && part.to() <= to)
                .toList();
        return between.stream().filter(Mention.class::isInstance).count() >= ROW_BEGINS
                && between.stream().noneMatch(Feeling.class::isInstance)
                && tokens.subList(from, to).stream()
                        .map(Token::text)
                        .noneMatch(word -> OTHERWISE.contains(word) || Verbs.COPULAS.contains(word));
    }

    /**
     * "Not enough contrast, looks faded", "no faces, which is eerie", but not ", look at that": a thought of its own.
     */
    private boolean ends(int at) {
        boolean joint =
                tokens.get(at).text().equals(",") || tokens.get(at).text().equals("which");
        if (!joint || at + 1 >= tokens.size()) {
            return false;
        }
        String verb = tokens.get(at + 1).text();
        boolean plural = verb.equals("are") || verb.equals("were");
        return Verbs.COPULAS.contains(verb)
                && !plural
                && (at + 2 == tokens.size() || !tokens.get(at + 2).text().equals("at"));
    }

    private double reach(Feeling feeling, boolean before, int from, int to) {
        return switch (feeling.cue().reach()) {
            case FOLLOWING -> before ? 0 : mentions(feeling.to(), tokens.size()) ? WRONG_SIDE : INVERTED;
            case PRECEDING -> !before ? 0 : mentions(0, feeling.from()) ? WRONG_SIDE : INVERTED;
            case NEAREST ->
                before
                        ? (from == to ? 0 : 2)
                        : Verbs.state(tokens.subList(from, to)) ? 0 : attributive(feeling) ? WRONG_SIDE : NO_VERB;
        };
    }

    /** "A pedestrian placement": it speaks of the noun that it stands before. */
    private boolean attributive(Feeling feeling) {
        return parts.stream().anyMatch(part -> part instanceof Mention && part.from() == feeling.to());
    }

    private boolean mentions(int from, int to) {
        return parts.stream().anyMatch(part -> part instanceof Mention && part.from() >= from && part.to() <= to);
    }

    private Felt meant(Feeling feeling) {
        Cue cue = feeling.cue();
        double strength = cue.weight() * intensity(feeling);
        if (!negations.turn(feeling)) {
            return new Felt(cue.kind().polarity(), strength);
        }
        if (notTooMuch(feeling)) {
            return new Felt(cue.kind().polarity(), strength * NOT_TOO_MUCH);
        }
        double left =
                switch (cue.kind()) {
                    case LIKE, WISH -> 1;
                    case DISLIKE, EXCESS -> 0.6;
                };
        return new Felt(cue.kind().polarity().opposite(), strength * left);
    }

    /** "It is not too busy" is glad that little is there; "never too much of it" is another thing. */
    private boolean notTooMuch(Feeling feeling) {
        return feeling.cue().kind() == Cue.Kind.EXCESS
                && feeling.from() > 0
                && tokens.get(feeling.from() - 1).text().equals("not");
    }

    private double intensity(Feeling feeling) {
        double factor = 1;
        for (Part part : parts) {
            if (part instanceof Intensity(int _, int to, double times)
                    && to <= feeling.from()
                    && feeling.from() - to < 2) {
                factor *= times;
            }
        }
        return Math.clamp(factor, 0.5, 1.7);
    }
}

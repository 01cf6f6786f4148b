package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.words.Token;

/** Which feelings the negations of a clause turn round, and which things they deny. */
final class Negations {
    private static final int REACH = 3;
    private static final Set<String> SUBJECTS = Set.of("no", "none", "neither", "nor", "nothing", "nobody");
    /** What may stand before the subject of a clause. */
    private static final Set<String> OPENING = Set.of("and", "but", "because", "so", "that", "there", "is", "are", ",");

    private static final Set<String> JOINTS = Set.of(",", "and", "&", "+", "or", "also", "plus");

    private static final Set<String> SMALL = Set.of(
            "one",
            "body",
            "could",
            "would",
            "can",
            "will",
            "really",
            "ever",
            "even",
            "so",
            "quite",
            "entirely",
            "at",
            "all");
    private static final Set<String> OPINIONS =
            Set.of("think", "find", "believe", "say", "call", "accuse", "sure", "convinced", "certain", "feel");
    /** "Not because of the": what may stand between a negation and the thing that it denies. */
    private static final Set<String> BEFORE_THING = Set.of(
            "the", "a", "an", "any", "this", "that", "these", "those", "its", "of", "for", "with", "in", "by", "from",
            "about", "because", "or", "nor");

    private final List<Token> tokens;
    private final List<Part> parts;
    private final Emphasis emphasis;

    Negations(List<Token> tokens, List<Part> parts) {
        this.tokens = tokens;
        this.parts = parts;
        this.emphasis = new Emphasis(tokens, parts);
    }

    /** Whether a feeling is turned round; two negations of different kinds undo each other. */
    boolean turn(Feeling feeling) {
        boolean spread = all().anyMatch(
                        negation -> spreads(negation) && reaches(negation, feeling) && !emphasis.in(negation, feeling));
        return spread != all().anyMatch(negation -> denies(negation, feeling));
    }

    /** Whether a thing is denied rather than the feeling that speaks of it: "I love that there is no neon". */
    boolean turn(Feeling feeling, Mention mention) {
        boolean denied = feeling.from() >= mention.to() && all().anyMatch(negation -> denies(negation, feeling));
        return !denied
                && all().anyMatch(negation -> !spreads(negation)
                        && standsBefore(negation, mention)
                        && !denies(negation, feeling)
                        && !emphasis.in(negation, feeling));
    }

    /** "Not the gold": a thing that is denied where no feeling is told. */
    boolean deny(Mention mention) {
        return all().anyMatch(negation -> !negation.spreads()
                && negation.to() <= mention.from()
                && mention.from() - negation.to() <= 1
                && nothingBetween(negation.to(), mention.from()));
    }

    /** "..., no gold please": a thing that is denied for itself, whatever is felt beside it. */
    boolean denyAlone(Feeling feeling, Mention mention) {
        return all().anyMatch(negation -> !spreads(negation)
                && standsBefore(negation, mention)
                && negation.from() > 0
                && JOINTS.contains(tokens.get(negation.from() - 1).text())
                && !denies(negation, feeling));
    }

    private Stream<Negation> all() {
        return parts.stream().filter(Negation.class::isInstance).map(Negation.class::cast);
    }

    private static boolean reaches(Negation negation, Feeling feeling) {
        return negation.to() <= feeling.from();
    }

    private boolean denies(Negation negation, Feeling feeling) {
        if (!reaches(negation, feeling)) {
            return trails(negation, feeling);
        }
        boolean near = feeling.from() - negation.to() <= REACH && nothingBetween(negation.to(), feeling.from());
        return !spreads(negation) && !emphasis.in(negation, feeling) && (near || subject(negation, feeling));
    }

    /** "It pleases me not." */
    private boolean trails(Negation negation, Feeling feeling) {
        boolean last =
                negation.to() == tokens.size() || !tokens.get(negation.to()).word();
        return negation.from() == feeling.to() && last;
    }

    /** "I do not think that ..." and "no one could call it ..." turn round whatever follows. */
    private boolean spreads(Negation negation) {
        return negation.spreads()
                || tokens.stream()
                        .skip(negation.to())
                        .dropWhile(token -> SMALL.contains(token.text()))
                        .findFirst()
                        .filter(token -> OPINIONS.contains(token.text()))
                        .isPresent();
    }

    /** "Neither the stripes nor the dots ...", "nothing about the stripes ...": what is said of it is denied. */
    private boolean subject(Negation negation, Feeling feeling) {
        List<Token> before = tokens.subList(0, negation.from());
        List<Token> between = tokens.subList(negation.to(), feeling.from());
        return SUBJECTS.contains(tokens.get(negation.from()).text())
                && feeling.cue().reach() != Cue.Reach.FOLLOWING
                && before.stream().allMatch(token -> OPENING.contains(token.text()))
                && between.stream().allMatch(Token::word);
    }

    private boolean standsBefore(Negation negation, Mention mention) {
        if (negation.to() > mention.from()) {
            return false;
        }
        for (int i = negation.to(); i < mention.from(); i++) {
            int at = i;
            boolean named =
                    parts.stream().anyMatch(part -> part instanceof Mention && part.from() <= at && at < part.to());
            if (!named && !BEFORE_THING.contains(tokens.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingBetween(int from, int to) {
        boolean comma = tokens.subList(from, to).stream().anyMatch(token -> !token.word());
        boolean only = from < tokens.size()
                && Set.of("only", "just").contains(tokens.get(from).text());
        return !comma
                && !only
                && parts.stream()
                        .noneMatch(part -> (part instanceof Feeling || part instanceof Mention)
                                && part.from() >= from
                                && part.to() <= to);
    }
}

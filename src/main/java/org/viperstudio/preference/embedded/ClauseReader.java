package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Intensity;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.Part.Sneer;
import org.viperstudio.preference.embedded.words.Comparative;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Finds in a clause what the word lists know: feelings, attributes, colours, negations. {@link Rest} reads what is
 * left.
 */
final class ClauseReader {
    /** "My absolute favourite" and "could easily do without": words that may stand within a cue. */
    private static final Set<String> ADVERBS = Signs.readWords("adverbs.txt");

    private static final Set<String> MODALS = Set.of("should", "could", "would", "might", "must");
    /** "The shadows are really much too long": at most so many words lie between noun and adjective. */
    private static final int FARTHEST_ADJECTIVE = 5;

    private final Vocabulary vocabulary;
    private final Signs signs;
    private final Denials denials;

    ClauseReader(Vocabulary vocabulary, Signs signs) {
        this.vocabulary = vocabulary;
        this.signs = signs;
        this.denials = new Denials(signs.cues());
    }

    /**
     * What was understood by word.
     *
     * @param loose mentions by a looser word, which give way where the words around mean something more exact
     */
    record Reading(List<Part> parts, List<Mention> loose) {}

    Reading read(Clause clause) {
        List<Part> parts = new ArrayList<>();
        List<Mention> loose = new ArrayList<>();
        List<Token> tokens = clause.tokens();
        boolean[] taken = new boolean[tokens.size()];
        adjectives(clause, taken, parts);
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken[i] && tokens.get(i).text().codePointAt(0) > ' ') {
                i += take(clause, i, taken, parts, loose) - 1;
            }
        }
        parts.sort(Comparator.comparingInt(Part::from));
        return new Reading(parts, loose);
    }

    /** "The shadows are so long" speaks of long shadows. */
    private void adjectives(Clause clause, boolean[] taken, List<Part> parts) {
        List<Token> tokens = clause.tokens();
        for (int noun = 0; noun + 2 < tokens.size(); noun++) {
            if (!linked(tokens, noun + 1)) {
                continue;
            }
            int last = Math.min(tokens.size() - 1, noun + 1 + FARTHEST_ADJECTIVE);
            for (int i = noun + 2; i <= last && tokens.get(i).word(); i++) {
                Optional<Vocabulary.Saying> found = adjective(tokens.get(i), tokens.get(noun));
                if (found.isPresent()) {
                    parts.add(new Mention(i, i + 1, List.of(found.get().attribute()), 1));
                    taken[i] = true;
                    taken[noun] = true;
                    break;
                }
            }
        }
    }

    /** "Are", "should be". */
    private static boolean linked(List<Token> tokens, int i) {
        return Verbs.COPULAS.contains(tokens.get(i).text())
                || MODALS.contains(tokens.get(i).text())
                        && tokens.get(i + 1).text().equals("be");
    }

    /** "The lines could be softer" speaks of soft lines. */
    private Optional<Vocabulary.Saying> adjective(Token adjective, Token noun) {
        return Comparative.bases(adjective.text()).stream()
                .map(base -> vocabulary.sayings().at(List.of(Token.of(base), noun), 0))
                .flatMap(Optional::stream)
                .filter(found -> found.length() == 2)
                .findFirst()
                .map(PhraseTable.Found::value);
    }

    /**
     * What the word lists know at one token: the attribute said, the cue of a feeling, and how many words a colour has.
     */
    private record Candidates(
            Optional<PhraseTable.Found<Vocabulary.Saying>> saying, Optional<PhraseTable.Found<Cue>> cue, int colour) {
        int said() {
            return saying.map(PhraseTable.Found::length).orElse(0);
        }

        int felt() {
            return cue.map(PhraseTable.Found::length).orElse(0);
        }
    }

    private Candidates candidates(List<Token> tokens, int i, boolean[] taken) {
        return new Candidates(
                free(vocabulary.sayings().at(tokens, i), i, taken),
                free(signs.cues().at(tokens, i, ADVERBS), i, taken).filter(found -> !idle(tokens, i, found)),
                signs.colours().length(tokens, i));
    }

    /** Takes the longest phrase known that begins at an index, and returns how many tokens it has. */
    private int take(Clause clause, int i, boolean[] taken, List<Part> parts, List<Mention> loose) {
        List<Token> tokens = clause.tokens();
        Optional<Part> sneer = signs.sarcasm().at(tokens, i).<Part>map(found -> new Sneer(i, i + found.length()));
        if (sneer.isEmpty() && own(tokens, i)) {
            return 1;
        }
        Candidates candidates = candidates(tokens, i, taken);
        Optional<Part> part = sneer.or(() -> feelingOrFigure(clause, i, candidates));
        if (part.isPresent()) {
            parts.add(part.get());
            return part.get().to() - i;
        }
        if (candidates.said() > 0 && candidates.said() >= candidates.colour()) {
            Vocabulary.Saying saying = candidates.saying().orElseThrow().value();
            boolean sure = saying.sure() && !figurative(tokens, i, candidates.said());
            Mention mention = new Mention(i, i + candidates.said(), List.of(saying.attribute()), 1);
            if (sure) {
                parts.add(mention);
            } else {
                loose.add(mention);
            }
            return candidates.said();
        }
        int colour = candidates.colour();
        if (colour > 0) {
            parts.add(new Mention(i, i + colour, List.of(ColourWords.name(tokens.subList(i, i + colour))), 1));
            return colour;
        }
        return takeSmallWord(clause, i, parts);
    }

    /** What comes before a mere mention: an idiom, a denial, a person's state, a doubt, or a feeling told by a cue. */
    private Optional<Part> feelingOrFigure(Clause clause, int i, Candidates candidates) {
        List<Token> tokens = clause.tokens();
        int longest = Math.max(candidates.said(), candidates.felt());
        return signs.idioms()
                .at(tokens, i)
                .filter(idiom -> idiom.length() > longest)
                .<Part>map(idiom -> new Part.Idiom(i, i + idiom.length()))
                .or(() -> denials.over(clause, i, longest))
                .or(() -> PersonalState.of(tokens, i)
                        .filter(state -> longest <= 1)
                        .map(state -> new Feeling(i, i + 1, state)))
                .or(() -> Optional.of(new Feeling(i, i + 1, Questions.DOUBT))
                        .filter(doubt -> candidates.felt() <= 1 && Questions.asksWhy(clause, i)))
                .or(() -> candidates
                        .cue()
                        .filter(cue -> prevails(cue, candidates))
                        .map(cue -> feeling(i, cue)));
    }

    private static Feeling feeling(int i, PhraseTable.Found<Cue> cue) {
        return new Feeling(i, i + cue.length(), cue.value());
    }

    /** Whether a cue counts before an attribute or colour of the same words; of equally long ones only a verb does. */
    private static boolean prevails(PhraseTable.Found<Cue> cue, Candidates candidates) {
        boolean verb = cue.value().reach() == Cue.Reach.FOLLOWING;
        int said = candidates.said();
        return cue.length() >= candidates.colour() && (cue.length() > said || cue.length() == said && verb);
    }

    /** "A fresh idea" and "my happy place": an adjective before a noun that is nothing in the picture. */
    private static boolean figurative(List<Token> tokens, int i, int length) {
        return length == 1
                && i + 1 < tokens.size()
                && Signs.ABSTRACT_NOUNS.contains(tokens.get(i + 1).text());
    }

    /** "My photo" tells whose it is, not what it is liked for. */
    private static boolean own(List<Token> tokens, int i) {
        return tokens.get(i).stem().equals("photograph")
                && i > 0
                && WHOSE.contains(tokens.get(i - 1).text());
    }

    private int takeSmallWord(Clause clause, int i, List<Part> parts) {
        List<Token> tokens = clause.tokens();
        Optional<Negation> negation = denials.at(clause, i);
        if (negation.isPresent()) {
            parts.add(negation.get());
            return negation.get().to() - i;
        }
        Optional<PhraseTable.Found<Double>> intensity = signs.intensities().at(tokens, i);
        intensity.ifPresent(found -> parts.add(new Intensity(i, i + found.length(), found.value())));
        return intensity.map(PhraseTable.Found::length).orElse(1);
    }

    private static <T> Optional<PhraseTable.Found<T>> free(
            Optional<PhraseTable.Found<T>> found, int at, boolean[] taken) {
        return found.filter(phrase -> {
            for (int i = at; i < at + phrase.length(); i++) {
                if (taken[i]) {
                    return false;
                }
            }
            return true;
        });
    }

    /** "I like it too." has no excess in it, and "looks like" no liking. */
    private boolean idle(List<Token> tokens, int i, PhraseTable.Found<Cue> found) {
        int after = i + found.length();
        String word = tokens.get(i).text();
        if (found.length() > 1) {
            // "These lines are everything!", but "why is everything grey?"
            return tokens.get(after - 1).text().equals("everything")
                    && after < tokens.size()
                    && tokens.get(after).word();
        }
        if (word.equals("more")) {
            // "Could not be more boring", "I like it more than ..."
            return after < tokens.size() && tokens.get(after).text().equals("than")
                    || after < tokens.size()
                            && signs.cues()
                                    .at(tokens, after)
                                    .filter(next -> next.value().reach() == Cue.Reach.NEAREST)
                                    .isPresent();
        }
        if (word.equals("no") || word.equals("why")) {
            return after < tokens.size() && tokens.get(after).word();
        }
        if (word.equals("too")) {
            return after >= tokens.size() || !tokens.get(after).word();
        }
        return word.equals("like")
                && i > 0
                && (!BEFORE_LIKING.contains(tokens.get(i - 1).text()) || likens(tokens, i));
    }

    /** "Too clean, like a magazine cover". */
    private static boolean likens(List<Token> tokens, int like) {
        return !tokens.get(like - 1).word()
                && like + 1 < tokens.size()
                && ARTICLES.contains(tokens.get(like + 1).text());
    }

    private static final Set<String> ARTICLES = Set.of("a", "an");

    private static final Set<String> WHOSE = Set.of("my", "own", "our", "your", "his", "her", "holiday");

    /** After any other word "like" compares: "it looks like this", "minimalism like this". */
    private static final Set<String> BEFORE_LIKING = Signs.readWords("before-liking.txt");
}

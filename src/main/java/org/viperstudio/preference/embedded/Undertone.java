package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.MentionReader.Budget;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Decides how things are meant that no cue speaks of, by weighing what there is: what the sentence means, how pleasant its
 * words are, what was said before it, the mark, the tone of the whole.
 */
final class Undertone {
    private static final double MEANING = 20;
    /** How far a comment leans that leaves no doubt. */
    private static final double PLAIN_TO_SEE = 0.03;
    /** A lean that is taken for itself. */
    private static final double CLEAR = 0.3;

    /** Where words are told that lean less than this to either side, they tell no opinion: "We went there in spring". */
    private static final double LEAST = 0.15;

    private static final double WORDS = 0.3;
    private static final double THING = 0.15;
    /** A contrast turns what was felt before; a sentence that goes on goes on. */
    private static final double CONTRAST = 0.8;

    private static final double SAME_SENTENCE = 0.5;
    private static final double NEXT_SENTENCE = 0.25;
    private static final double TONE = 0.2;
    private static final double MARKED = 1;
    private static final double GUESSED = 0.7;
    /** First words of a clause that speaks on of what the clause before it named. */
    private static final Set<String> SAME = Set.of("it", "they", "that", "this", "these", "those", "not", "i", "we");
    /** Letters of a comment that are asked for their tone. */
    private static final int START = 240;

    /** Clauses of one comment that are asked how they lean; some milliseconds each. */
    private static final int MOST_LEANINGS = 10;

    private final Valence valence;
    private final Leaning leaning;
    private final Set<String> functionWords;

    Undertone(Valence valence, Leaning leaning, Set<String> functionWords) {
        this.valence = valence;
        this.leaning = leaning;
        this.functionWords = functionWords;
    }

    void settle(List<Thought> thoughts, String text, Mark mark) {
        if (thoughts.stream().allMatch(thought -> thought.mentions().isEmpty())) {
            return;
        }
        double whole = leaning.of(text.substring(0, Math.min(text.length(), START)));
        double tone = tone(text, mark) + MEANING * whole;
        Budget budget = new Budget(MOST_LEANINGS);
        for (int i = 0; i < thoughts.size(); i++) {
            Thought thought = thoughts.get(i);
            if (thought.undecided()) {
                int at = i;
                Relations.feeling(thoughts, i)
                        .or(() -> afterthought(thoughts, at, budget))
                        .or(() -> weighed(thoughts, at, tone, budget))
                        .ifPresent(thought::decide);
            }
        }
        if (mark == Mark.NONE && Math.abs(whole) > PLAIN_TO_SEE) {
            overrule(thoughts, felt(whole));
        }
    }

    /**
     * Where all that was said is on one side and the comment as a whole leans far to the other, the cues were misread; but
     * a complaint of what is missing likes what it misses, and where every word was understood there is nothing to misread.
     */
    private void overrule(List<Thought> thoughts, Felt whole) {
        boolean simple = thoughts.stream()
                .noneMatch(thought -> thought.clause().relation() != Clause.Relation.PLAIN
                        || thought.sneers()
                        || thought.reread()
                        || thought.misses());
        Set<Polarity> sides = thoughts.stream()
                .flatMap(thought -> thought.opinions().stream())
                .map(Opinion::polarity)
                .collect(Collectors.toSet());
        boolean understood = !mixed(thoughts) && thoughts.stream().noneMatch(thought -> telling(others(thought)));
        if (simple && !understood && sides.equals(Set.of(whole.polarity().opposite()))) {
            thoughts.forEach(thought -> thought.replace(whole));
        }
    }

    private static boolean mixed(List<Thought> thoughts) {
        return thoughts.stream()
                        .flatMap(thought -> thought.parts().stream())
                        .filter(Feeling.class::isInstance)
                        .map(part -> ((Feeling) part).cue().kind().polarity())
                        .distinct()
                        .count()
                > 1;
    }

    /** "Circles, circles, circles. Boring." and "Circles: hard pass." */
    private Optional<Felt> afterthought(List<Thought> thoughts, int index, Budget budget) {
        if (index + 1 >= thoughts.size()
                || !thoughts.get(index + 1).mentions().isEmpty()
                || thoughts.get(index + 1).clause().opens()
                || ofAnother(thoughts.get(index + 1).clause())) {
            return Optional.empty();
        }
        Thought next = thoughts.get(index + 1);
        boolean same = next.clause().sameSentence(thoughts.get(index).clause());
        return next.whole()
                .or(() -> same && telling(others(next)) && budget.take() ? byMeaning(next) : Optional.empty());
    }

    /** "The cat is cute but the background is boring" blames no cat, "the cat is cute but it bores me" does. */
    private static boolean ofAnother(Clause next) {
        return next.contrast()
                && next.tokens().stream()
                        .filter(Token::word)
                        .findFirst()
                        .filter(first -> SAME.contains(first.text()))
                        .isEmpty();
    }

    private Optional<Felt> byMeaning(Thought thought) {
        double lean = MEANING * leaning.of("this " + sentence(thought));
        return Math.abs(lean) < CLEAR ? Optional.empty() : Optional.of(felt(lean));
    }

    private boolean telling(List<Token> others) {
        return others.stream().anyMatch(token -> token.word() && !functionWords.contains(token.text()));
    }

    private Optional<Felt> weighed(List<Thought> thoughts, int index, double tone, Budget budget) {
        Thought thought = thoughts.get(index);
        List<Token> others = others(thought);
        boolean negated = thought.parts().stream().anyMatch(Negation.class::isInstance);
        double sum = tone + before(thoughts, index) + turned(thoughts, index) + THING * things(thought);
        if (telling(others)) {
            sum += budget.take() ? MEANING * leaning.of(sentence(thought)) : 0;
            sum += WORDS * valence.of(others) * (negated ? -1 : 1);
            if (Math.abs(sum) < LEAST) {
                return Optional.empty();
            }
        }
        return Optional.of(felt(sum));
    }

    /** "Not enough contrast, it looks flat": whoever misses something is in no mood for praise. */
    private static double before(List<Thought> thoughts, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Optional<Felt> last = thoughts.get(i).last();
            if (last.isPresent()) {
                Clause clause = thoughts.get(index).clause();
                boolean content = last.get().polarity() == Polarity.LIKED
                        && !(thoughts.get(i).misses() && Verbs.state(clause.tokens()));
                int sign = content ? 1 : -1;
                if (clause.contrast()) {
                    return -sign * CONTRAST;
                }
                boolean same = thoughts.get(i).clause().sameSentence(clause);
                return sign * (same ? SAME_SENTENCE : NEXT_SENTENCE);
            }
        }
        return 0;
    }

    /** "Warm light but the pose is dull": what a contrast turns away from. */
    private static double turned(List<Thought> thoughts, int index) {
        if (index + 1 >= thoughts.size()
                || !thoughts.get(index + 1).clause().contrast()
                || !ofAnother(thoughts.get(index + 1).clause())) {
            return 0;
        }
        return thoughts.get(index + 1)
                .last()
                .map(felt -> felt.polarity() == Polarity.LIKED ? -CONTRAST : CONTRAST)
                .orElse(0.0);
    }

    private static List<Token> others(Thought thought) {
        List<Token> tokens = thought.clause().tokens();
        List<Token> others = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            if (thought.parts().stream()
                    .noneMatch(part -> (part instanceof Mention || part instanceof Feeling)
                            && part.from() <= at
                            && at < part.to())) {
                others.add(tokens.get(i));
            }
        }
        return others;
    }

    /** The clause with "this" for what it speaks of. */
    private static String sentence(Thought thought) {
        StringBuilder sentence = new StringBuilder();
        int at = 0;
        for (Mention mention : thought.mentions()) {
            if (mention.from() >= at) {
                sentence.append(' ')
                        .append(thought.clause().text(at, mention.from()))
                        .append(" this");
                at = mention.to();
            }
        }
        sentence.append(' ')
                .append(thought.clause().text(at, thought.clause().tokens().size()));
        return sentence.toString().strip().replaceAll("\\b(the|this|these|a) this\\b", "this");
    }

    private static double tone(String text, Mark mark) {
        if (mark != Mark.NONE) {
            return mark == Mark.LOVED ? MARKED : -MARKED;
        }
        return TONE * (Signs.emotions("like", text) - Signs.emotions("dislike", text));
    }

    /** "Gloomy." alone is no praise. */
    private double things(Thought thought) {
        double sum = 0;
        for (Mention mention : thought.mentions()) {
            sum += valence.of(thought.clause().tokens().subList(mention.from(), mention.to()));
        }
        return sum;
    }

    private static Felt felt(double sum) {
        return new Felt(sum >= 0 ? Polarity.LIKED : Polarity.DISLIKED, GUESSED);
    }
}

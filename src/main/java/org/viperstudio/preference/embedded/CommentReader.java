package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Embeddings.Carried;
import org.viperstudio.preference.embedded.MentionReader.Budget;
import org.viperstudio.preference.embedded.words.Spelling;
import org.viperstudio.preference.embedded.words.Token;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.meaning.SentenceModel;

/** Reads the opinions out of one comment. Safe for use by many threads. */
final class CommentReader {
    /** A conversation acted out in a comment, with answers that are no one's opinion. */
    private static final Pattern STAGED =
            Pattern.compile("(?i)\\b(assistant|system)\\s*:.*|\\b(dis)?liked art features\\s*:.*");

    /** Phrases of one comment that are looked up by meaning; some milliseconds each. */
    private static final int MOST_LOOKUPS = 12;
    /** What love or rejection of the whole says of each attribute in it. */
    private static final double OF_THE_WHOLE = 0.5;

    private final Signs signs = Signs.load();
    private final ClauseSplitter splitter = new ClauseSplitter(signs);
    private final Exceptives exceptives;
    private final Spelling spelling;
    private final ClauseReader clauses;
    private final MentionReader mentions;
    private final Undertone undertone;

    CommentReader(AttributeCatalogue catalogue) {
        Vocabulary vocabulary = new Vocabulary(catalogue, signs::general);
        List<String> words = new ArrayList<>(signs.vocabulary());
        words.addAll(vocabulary.sayings().vocabulary());
        words.addAll(splitter.contrasts().vocabulary());
        spelling = new Spelling(new HashSet<>(words));
        exceptives = new Exceptives(signs.cues());
        Valence valence = new Valence();
        Embeddings embeddings = Embeddings.carried();
        clauses = new ClauseReader(vocabulary, signs);
        mentions = new MentionReader(vocabulary, signs, new MeaningMatcher(vocabulary, embeddings), valence);
        undertone = new Undertone(valence, new Leaning(embeddings), signs.functionWords());
    }

    /** Every text whose embedding the product carries. */
    static List<Carried> carried(AttributeCatalogue catalogue) {
        Stream<Carried> sayings = new Vocabulary(catalogue, Signs.load()::general)
                .meanings().keySet().stream().map(text -> new Carried(SentenceModel.TOPIC, text));
        Stream<Carried> leanings = Stream.of(Cue.Kind.LIKE, Cue.Kind.DISLIKE)
                .flatMap(side -> Leaning.sentences(side).stream())
                .map(text -> new Carried(SentenceModel.OPINION, text));
        return Stream.concat(sayings, leanings).distinct().toList();
    }

    /** The opinions in the order in which they were said. */
    List<Opinion> read(String text, Mark mark, KnownPicture picture) {
        List<Token> tokens = spelling.tokens(STAGED.matcher(text).replaceAll(""));
        List<Thought> thoughts = thoughts(exceptives.moved(tokens), picture);
        Answers.settle(thoughts);
        Others.giveWay(thoughts);
        ChangesOfMind.settle(thoughts);
        Counterfactuals.settle(thoughts);
        Sarcasm.undo(thoughts, text);
        undertone.settle(thoughts, text, mark);
        List<Opinion> opinions = new ArrayList<>();
        thoughts.forEach(thought -> opinions.addAll(thought.opinions()));
        except(thoughts, opinions);
        return opinions.isEmpty() ? ofTheWhole(thoughts, mark, picture) : opinions;
    }

    /** What is said of the whole does not hold of what is excepted. */
    private static void except(List<Thought> thoughts, List<Opinion> opinions) {
        Map<String, Polarity> excepted = new HashMap<>();
        thoughts.stream()
                .filter(thought -> thought.clause().relation() == Clause.Relation.EXCEPTION)
                .flatMap(thought -> thought.opinions().stream())
                .forEach(opinion -> excepted.put(opinion.attribute(), opinion.polarity()));
        opinions.removeIf(
                opinion -> excepted.getOrDefault(opinion.attribute(), opinion.polarity()) != opinion.polarity());
    }

    private List<Thought> thoughts(List<Token> tokens, KnownPicture picture) {
        Budget budget = new Budget(MOST_LOOKUPS);
        List<Thought> thoughts = new ArrayList<>();
        List<Clause> split = splitter.split(tokens);
        for (int i = 0; i < split.size(); i++) {
            Clause clause = split.get(i);
            boolean excepts = i + 1 < split.size() && split.get(i + 1).relation() == Clause.Relation.EXCEPTION;
            List<Part> parts = mentions.complete(clause, clauses.read(clause), picture, budget);
            thoughts.add(new Thought(clause, Whole.completed(clause, parts, signs, picture, excepts)));
        }
        return thoughts;
    }

    /** "Love it." says something of all that is in the picture. */
    private static List<Opinion> ofTheWhole(List<Thought> thoughts, Mark mark, KnownPicture picture) {
        Optional<Polarity> polarity =
                switch (mark) {
                    case LOVED -> Optional.of(Polarity.LIKED);
                    case REJECTED -> Optional.of(Polarity.DISLIKED);
                    case NONE ->
                        thoughts.stream()
                                .flatMap(thought -> thought.whole().stream())
                                .map(Felt::polarity)
                                .findFirst();
                };
        return polarity.map(side -> picture.attributes().stream()
                        .map(name -> new Opinion(name, side, OF_THE_WHOLE))
                        .toList())
                .orElse(List.of());
    }
}

package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.MentionReader.Budget;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.words.Spelling;
import org.viperstudio.preference.embedded.words.Token;
import org.viperstudio.text.catalogue.AttributeCatalogue;

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
    private final ClauseSplitter splitter = new ClauseSplitter();
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
        Valence valence = new Valence();
        Embeddings embeddings = Embeddings.carried();
        clauses = new ClauseReader(vocabulary, signs);
        mentions = new MentionReader(vocabulary, signs, new MeaningMatcher(vocabulary, embeddings), valence);
        undertone = new Undertone(valence, new Leaning(embeddings), signs.functionWords());
    }

    /** Every text whose embedding the product carries. */
    static List<String> embedded(AttributeCatalogue catalogue) {
        List<String> texts = new ArrayList<>(
                new Vocabulary(catalogue, Signs.load()::general).meanings().keySet());
        texts.addAll(Leaning.sentences(Cue.Kind.LIKE));
        texts.addAll(Leaning.sentences(Cue.Kind.DISLIKE));
        return texts.stream().distinct().toList();
    }

    /** The opinions in the order in which they were said. */
    List<Opinion> read(String text, Mark mark, KnownPicture picture) {
        List<Token> tokens = spelling.tokens(STAGED.matcher(text).replaceAll(""));
        List<Thought> thoughts = thoughts(tokens, picture);
        Sarcasm.undo(thoughts, text);
        undertone.settle(thoughts, text, mark);
        List<Opinion> opinions = new ArrayList<>();
        thoughts.forEach(thought -> opinions.addAll(thought.opinions()));
        return opinions.isEmpty() ? ofTheWhole(thoughts, mark, picture) : opinions;
    }

    private List<Thought> thoughts(List<Token> tokens, KnownPicture picture) {
        Budget budget = new Budget(MOST_LOOKUPS);
        List<Thought> thoughts = new ArrayList<>();
        for (Clause clause : splitter.split(tokens)) {
            List<Part> parts = mentions.complete(clause, clauses.read(clause), picture, budget);
            thoughts.add(new Thought(clause, Whole.completed(clause, parts, signs, picture)));
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

    /** A clause with what is felt of each thing in it. */
    static final class Thought {
        private final Clause clause;
        private final List<Part> parts;
        private final List<Mention> mentions;
        private final List<Optional<Felt>> felt = new ArrayList<>();
        private final Optional<Felt> whole;
        private boolean sarcastic;

        Thought(Clause clause, List<Part> parts) {
            this.clause = clause;
            this.parts = parts;
            Attribution attribution = new Attribution(clause, parts);
            mentions = parts.stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .toList();
            mentions.forEach(mention -> felt.add(attribution.of(mention)));
            whole = attribution.whole();
        }

        Clause clause() {
            return clause;
        }

        List<Part> parts() {
            return parts;
        }

        List<Mention> mentions() {
            return mentions;
        }

        /** What is felt, whatever it is of. */
        Optional<Felt> whole() {
            return sarcastic ? Optional.of(new Felt(Polarity.DISLIKED, 1)) : whole;
        }

        boolean sneers() {
            return parts.stream().anyMatch(Part.Sneer.class::isInstance);
        }

        boolean undecided() {
            return felt.stream().anyMatch(Optional::isEmpty);
        }

        /** The last feeling that speaks of a mention. */
        Optional<Felt> last() {
            return mentions.isEmpty()
                    ? whole()
                    : felt.stream().flatMap(Optional::stream).reduce((first, last) -> last);
        }

        /** Gives what is still undecided a feeling. */
        void decide(Felt feeling) {
            felt.replaceAll(one -> one.isPresent() ? one : Optional.of(feeling));
        }

        /** Whether nothing told how one of its mentions is meant. */
        boolean faint() {
            return felt.stream().flatMap(Optional::stream).anyMatch(one -> one.strength() == Felt.FAINT);
        }

        void redecide(Felt feeling) {
            felt.replaceAll(
                    one -> one.filter(old -> old.strength() != Felt.FAINT).or(() -> Optional.of(feeling)));
        }

        void makeSarcastic() {
            sarcastic = true;
            felt.replaceAll(one -> Optional.of(
                    new Felt(Polarity.DISLIKED, one.map(Felt::strength).orElse(1.0))));
        }

        List<Opinion> opinions() {
            List<Opinion> opinions = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                felt.get(i).ifPresent(feeling -> mention.attributes()
                        .forEach(name -> opinions.add(
                                new Opinion(name, feeling.polarity(), feeling.strength() * mention.share()))));
            }
            return opinions;
        }
    }
}

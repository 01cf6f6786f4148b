package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;

/** A clause with what is felt of each thing in it. */
final class Thought {
    private final Clause clause;
    private final List<Part> parts;
    private final List<Mention> mentions;
    private final List<Optional<Felt>> felt = new ArrayList<>();
    private final Attribution attribution;
    private Optional<Felt> whole;
    private boolean sarcastic;
    private boolean reread;
    private boolean silent;

    Thought(Clause clause, List<Part> parts) {
        this.clause = clause;
        this.parts = parts;
        attribution = new Attribution(clause, Comparisons.compared(clause, parts));
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
        return silent ? Optional.empty() : sarcastic ? Optional.of(new Felt(Polarity.DISLIKED, 1)) : whole;
    }

    /** What is felt beside some of its feelings. */
    Optional<Felt> whole(Predicate<Feeling> counts) {
        return attribution.whole(counts);
    }

    /** Whether it was read by how it stands to others. */
    boolean reread() {
        return reread;
    }

    /** Whether it tells of something that it is missing or too much. */
    boolean misses() {
        return parts.stream().anyMatch(part -> part instanceof Feeling feeling && misses(feeling));
    }

    private boolean misses(Feeling feeling) {
        boolean kind = feeling.cue().kind() == Cue.Kind.WISH || feeling.cue().kind() == Cue.Kind.EXCESS;
        boolean last = feeling.to() == clause.tokens().size();
        return kind
                && mentions.stream().anyMatch(mention -> switch (feeling.cue().reach()) {
                    case FOLLOWING -> last || mention.from() >= feeling.to();
                    case PRECEDING -> mention.to() <= feeling.from();
                    case NEAREST -> true;
                });
    }

    boolean sneers() {
        return parts.stream().anyMatch(Part.Sneer.class::isInstance);
    }

    boolean undecided() {
        return !silent && felt.stream().anyMatch(Optional::isEmpty);
    }

    /** The last feeling that speaks of a mention. */
    Optional<Felt> last() {
        return mentions.isEmpty() || silent
                ? whole()
                : felt.stream().flatMap(Optional::stream).reduce((first, last) -> last);
    }

    /** Gives what is still undecided a feeling. */
    void decide(Felt feeling) {
        felt.replaceAll(one -> one.isPresent() ? one : Optional.of(feeling));
    }

    /** Puts one feeling in the place of all that were told. */
    void replace(Felt feeling) {
        reread = true;
        whole = Optional.of(feeling);
        felt.replaceAll(one -> whole);
    }

    /** Turns all that was told round; what was not told is disliked. */
    void turnRound() {
        reread = true;
        whole = whole.map(Felt::opposite);
        felt.replaceAll(one -> one.map(Felt::opposite).or(() -> Optional.of(new Felt(Polarity.DISLIKED, 1))));
    }

    /** Takes it for no opinion of the person's. */
    void silence() {
        silent = true;
    }

    void makeSarcastic() {
        sarcastic = true;
        felt.replaceAll(one ->
                Optional.of(new Felt(Polarity.DISLIKED, one.map(Felt::strength).orElse(1.0))));
    }

    List<Opinion> opinions() {
        List<Opinion> opinions = new ArrayList<>();
        if (silent || clause.relation() == Clause.Relation.ASIDE) {
            return opinions;
        }
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            felt.get(i).ifPresent(feeling -> mention.attributes()
                    .forEach(name ->
                            opinions.add(new Opinion(name, feeling.polarity(), feeling.strength() * mention.share()))));
        }
        return opinions;
    }
}

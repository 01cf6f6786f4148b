package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Part.Mention;

/** A clause with what is felt of each thing in it. */
final class Thought {
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

    /** Puts one feeling in the place of all that were told. */
    void replace(Felt feeling) {
        felt.replaceAll(one -> Optional.of(feeling));
    }

    void makeSarcastic() {
        sarcastic = true;
        felt.replaceAll(one ->
                Optional.of(new Felt(Polarity.DISLIKED, one.map(Felt::strength).orElse(1.0))));
    }

    List<Opinion> opinions() {
        List<Opinion> opinions = new ArrayList<>();
        if (clause.relation() == Clause.Relation.ASIDE) {
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

package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.words.PhraseTable;

/** "Everything about it" speaks of all that is in the picture. */
final class Whole {
    private static final double SHARE = 0.7;

    private Whole() {}

    /**
     * The parts of a clause; where it names nothing itself but speaks of the whole, with a mention of all attributes.
     *
     * @param excepts whether something is taken out of the whole next: "all of it but the frame" likes the rest
     */
    static List<Part> completed(Clause clause, List<Part> parts, Signs signs, KnownPicture picture, boolean excepts) {
        boolean names = parts.stream().anyMatch(Mention.class::isInstance);
        boolean feels = excepts || parts.stream().anyMatch(Feeling.class::isInstance);
        for (int i = 0; !names && feels && i < clause.tokens().size(); i++) {
            Optional<PhraseTable.Found<Boolean>> found = signs.whole().at(clause.tokens(), i);
            if (found.isPresent() && !picture.attributes().isEmpty()) {
                return with(parts, i, i + found.get().length(), clause, picture);
            }
        }
        return parts;
    }

    private static List<Part> with(List<Part> parts, int from, int to, Clause clause, KnownPicture picture) {
        List<Part> all = new ArrayList<>(parts);
        all.removeIf(part -> part.from() >= from && part.to() <= to && !(part instanceof Negation));
        all.add(new Mention(from, to, picture.attributes(), SHARE));
        all.sort(Comparator.comparingInt(Part::from));
        return all;
    }
}

package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.ClauseReader.Reading;
import org.viperstudio.preference.embedded.MeaningMatcher.Match;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Sneer;
import org.viperstudio.preference.embedded.Regions.Region;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** Understands by meaning, by pointing at the picture, or as the person's own word, what was not known by word. */
final class MentionReader {
    private static final int LONGEST_PHRASE = 10;
    private static final int LONGEST_OWN_WORD = 2;
    /** What an own word is not: a word of feeling. */
    private static final double FELT = 1;

    private static final double OF_A_SIDE = 0.8;
    static final Set<String> ROW = Set.of(",", "and", "&", "+", "or", "with");
    private static final Set<String> PAINTABLE = Set.of("shadow", "brushwork", "line", "shape", "pattern");
    private static final Set<String> PERSONS = Set.of("me", "my", "i", "mine", "myself");
    private static final Set<String> DEGREES = Set.of("too", "so", "very");
    private static final Set<String> POINTING =
            Set.of("the", "this", "these", "that", "those", "its", "his", "her", "their", "such", "with", "all");

    private final Vocabulary vocabulary;
    private final Signs signs;
    private final MeaningMatcher matcher;
    private final Valence valence;

    MentionReader(Vocabulary vocabulary, Signs signs, MeaningMatcher matcher, Valence valence) {
        this.vocabulary = vocabulary;
        this.signs = signs;
        this.matcher = matcher;
        this.valence = valence;
    }

    /**
     * All parts of a clause, with what could be understood of the rest.
     *
     * @param budget how many more phrases the comment may have looked up by meaning
     */
    List<Part> complete(Clause clause, Reading reading, KnownPicture picture, Budget budget) {
        List<Part> parts = new ArrayList<>(reading.parts());
        Regions regions = new Regions(clause, signs.functionWords());
        for (Region region : regions.between(reading.parts())) {
            if (predicate(clause, reading.parts(), region)) {
                continue;
            }
            new RegionReader(clause, reading, regions, region).read(picture, budget, parts);
        }
        parts.sort(Comparator.comparingInt(Part::from));
        return List.copyOf(parts);
    }

    /**
     * Whether a region tells what is felt of something named beside it: where no feeling is known in a clause that names
     * something, the rest of it is no further thing, unless it stands in a row with the first.
     */
    private static boolean predicate(Clause clause, List<Part> known, Region region) {
        boolean feels = known.stream().anyMatch(part -> part instanceof Feeling || part instanceof Sneer);
        List<Part> named = known.stream().filter(Mention.class::isInstance).toList();
        return !feels && !named.isEmpty() && named.stream().noneMatch(part -> inARow(clause, part, region));
    }

    private static boolean inARow(Clause clause, Part part, Region region) {
        int from = Math.min(part.to(), region.to());
        int to = Math.max(part.from(), region.from());
        return to - from <= 3
                && from < to
                && clause.tokens().subList(from, to).stream().anyMatch(token -> ROW.contains(token.text()))
                && clause.tokens().subList(from, to).stream()
                        .allMatch(token -> ROW.contains(token.text()) || POINTING.contains(token.text()));
    }

    private final class RegionReader {
        private final Clause clause;
        private final Regions regions;
        private final Region region;
        private final Surroundings around;
        private final List<Mention> loose;

        RegionReader(Clause clause, Reading reading, Regions regions, Region region) {
            this.clause = clause;
            this.regions = regions;
            this.region = region;
            this.around = new Surroundings(clause, reading.parts(), regions, region);
            this.loose = reading.loose().stream().filter(region::holds).toList();
        }

        void read(KnownPicture picture, Budget budget, List<Part> parts) {
            Optional<Reference> reference = reference();
            Optional<Mention> named = reference.flatMap(this::named);
            if (named.isPresent()) {
                parts.add(named.get());
                return;
            }
            if (words(reference) > 0) {
                Optional<Match> match = match(budget);
                if (match.isPresent()) {
                    parts.add(new Mention(
                            region.from(), region.to(), List.of(match.get().attribute()), 1));
                    return;
                }
            }
            if (!loose.isEmpty()) {
                parts.addAll(loose);
            } else if (reference.isPresent()) {
                pointed(reference.get(), picture).ifPresent(parts::add);
            } else {
                ownWord(parts).ifPresent(parts::add);
            }
        }

        private Optional<Match> match(Budget budget) {
            int length = region.to() - region.from();
            if (length > LONGEST_PHRASE || !budget.take()) {
                return Optional.empty();
            }
            return matcher.match(clause.text(region.from(), region.to()), personal());
        }

        private boolean personal() {
            int from = Math.max(0, region.from() - 1);
            int to = Math.min(clause.tokens().size(), region.to() + 2);
            return clause.tokens().subList(from, to).stream().anyMatch(token -> PERSONS.contains(token.text()));
        }

        /** How many words carry meaning beside looser words and the reference. */
        private long words(Optional<Reference> reference) {
            long count = 0;
            for (int i = region.from(); i < region.to(); i++) {
                int at = i;
                boolean taken = loose.stream().anyMatch(part -> part.from() <= at && at < part.to())
                        || reference
                                .filter(found -> found.from <= at && at < found.to)
                                .isPresent();
                count += !taken && regions.meaningful(i) ? 1 : 0;
            }
            return count;
        }

        private record Reference(int from, int to, Signs.Reference side) {}

        private Optional<Reference> reference() {
            for (int i = region.from(); i < region.to(); i++) {
                Optional<PhraseTable.Found<Signs.Reference>> found =
                        signs.references().at(clause.tokens(), i);
                if (found.isPresent()) {
                    return Optional.of(new Reference(
                            i, i + found.get().length(), found.get().value()));
                }
            }
            return Optional.empty();
        }

        /** "The pastel palette" is pastel colours: the same side by another of its names. */
        private Optional<Mention> named(Reference reference) {
            int before = reference.from - 1;
            if (before < region.from()) {
                return Optional.empty();
            }
            String word = clause.tokens().get(before).text();
            return reference.side.names().stream()
                    .map(name -> vocabulary.sayings().find(word + " " + name))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(saying -> new Mention(before, reference.to, List.of(saying.attribute()), 1));
        }

        private Optional<Mention> pointed(Reference reference, KnownPicture picture) {
            List<String> attributes = picture.attributes(reference.side.categories());
            boolean pointing = reference.from > 0
                    && POINTING.contains(clause.tokens().get(reference.from - 1).text());
            boolean here = reference.to < clause.tokens().size()
                    && clause.tokens().get(reference.to).text().equals("here");
            if (attributes.isEmpty()) {
                return unseen(reference);
            }
            // "Colours: yes." speaks of the colours as well as "these colours" do.
            if (!(pointing || here || clause.opens() || around.besideFeeling())) {
                return Optional.empty();
            }
            return Optional.of(new Mention(reference.from, reference.to, attributes, OF_A_SIDE));
        }

        /** Of what is not known to be in the picture, a thing that can be painted is kept as it was said: "shadows". */
        private Optional<Mention> unseen(Reference reference) {
            boolean paintable = reference.to - reference.from == 1
                    && reference.side.categories().stream().anyMatch(PAINTABLE::contains);
            return paintable && around.besideFeeling()
                    ? Optional.of(new Mention(
                            reference.from,
                            reference.to,
                            List.of(clause.tokens().get(reference.from).text()),
                            1))
                    : Optional.empty();
        }

        /** "I love horses": what no catalogue knows is kept as it was said. */
        private Optional<Mention> ownWord(List<Part> parts) {
            List<Token> words = new ArrayList<>();
            for (int i = region.from(); i < region.to(); i++) {
                if (regions.meaningful(i)) {
                    words.add(clause.tokens().get(i));
                }
            }
            boolean felt = words.stream()
                    .anyMatch(word ->
                            Math.abs(valence.of(word)) >= FELT || word.text().endsWith("ly"));
            if (felt
                    || predicated(parts)
                    || around.verb()
                    || words.size() > LONGEST_OWN_WORD
                    || region.to() - region.from() > words.size()
                    || !(around.besideFeeling() || around.listed() || follows(parts))) {
                return Optional.empty();
            }
            String name = String.join(" ", words.stream().map(Token::text).toList());
            return Optional.of(new Mention(region.from(), region.to(), List.of(name), 1));
        }

        /** "The stripes are too loud": a word that tells how something is, and names nothing. */
        private boolean predicated(List<Part> parts) {
            return region.from() > 0
                    && DEGREES.contains(clause.tokens().get(region.from() - 1).text())
                    && parts.stream().anyMatch(part -> part instanceof Mention && part.to() < region.from());
        }

        /** "I love horses and boats": the next of a row. */
        private boolean follows(List<Part> parts) {
            return parts.stream()
                    .anyMatch(part ->
                            part instanceof Mention && part.to() <= region.from() && inARow(clause, part, region));
        }
    }

    /** How many phrases of one comment may still be looked up by meaning: what bounds the time that a comment takes. */
    static final class Budget {
        private int left;

        Budget(int phrases) {
            left = phrases;
        }

        boolean take() {
            return left-- > 0;
        }
    }
}

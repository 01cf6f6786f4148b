package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.text.AttributeList;
import org.viperstudio.text.WeightedAttribute;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * Maps prompts and attributes to the vocabulary of a model that was trained on few words: an unknown word becomes the
 * known one nearest in meaning. A prompt is read as clauses between commas, of which the first names the subject and
 * the others attributes.
 */
public final class VocabularyMapper {
    /** The cosine of two meanings below which a substitute would be a guess. */
    private static final double RELATED = 0.3;

    private static final String LEADS =
            "^(an?|the|one|some|two|three)? ?(very )?(painting|picture|image|photo|photograph|drawing|sketch|illustration)"
                    + " of ";
    private static final String ARTICLES = "^(an?|the|some|my|your) ";

    private final KnownWords subjects;
    private final KnownWords attributes;
    private final AttributeBudget budget;
    private final AttributeCatalogue catalogue = AttributeCatalogue.load();

    /** Loads no embedding model until the first unknown word, which then takes about half a second. */
    public VocabularyMapper(RecommendedSettings model) {
        subjects = new KnownWords(model.subjects(), name -> List.of(), -1);
        attributes = new KnownWords(model.attributes(), this::otherNames, RELATED);
        budget = new AttributeBudget(model.atOnce());
    }

    private List<String> otherNames(String attribute) {
        return catalogue.find(attribute).map(Attribute::synonyms).orElse(List.of());
    }

    /** Maps a prompt. */
    public KnownText prompt(String prompt) {
        List<WeightedAttribute> clauses = AttributeList.parse(prompt).attributes();
        List<Reworded> words = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            words.addAll(i == 0 ? subject(clauses.getFirst()) : List.of(attribute(clauses.get(i))));
        }
        return told(words);
    }

    /** Maps a negative prompt. */
    public KnownText attributes(String list) {
        return told(reworded(list));
    }

    /** Maps both lists of a taste, and leaves out what one picture has no room for. */
    public KnownPreference preference(String liked, String disliked) {
        List<Reworded> likes = reworded(liked);
        List<Reworded> dislikes = reworded(disliked);
        List<Reworded> shown = budget.forLiked(likes);
        return new KnownPreference(
                KnownText.ofLiked(likes, shown), KnownText.of(dislikes, budget.forDisliked(dislikes, shown)));
    }

    private List<Reworded> reworded(String list) {
        return AttributeList.parse(list).attributes().stream()
                .map(this::attribute)
                .distinct()
                .toList();
    }

    private static KnownText told(List<Reworded> words) {
        return KnownText.of(words, words.stream().filter(Reworded::isKnown).toList());
    }

    /** The first clause: a subject, and attributes that stand beside it. */
    private List<Reworded> subject(WeightedAttribute clause) {
        String said = KnownWords.words(clause.text());
        if (attributes.named(said, catalogue).isPresent() && subjects.in(said).isEmpty()) {
            return List.of(attribute(clause));
        }
        String bare = said.replaceFirst(LEADS, "").replaceFirst(ARTICLES, "");
        Optional<KnownWords.Found> found = subjects.in(bare);
        String subject = found.map(KnownWords.Found::name).orElseGet(() -> subjects.nearest(List.of(bare))
                .map(KnownWords.Near::name)
                .orElse(bare));
        List<Reworded> words = new ArrayList<>();
        words.add(new Reworded(bare, subject, phrase(subject), clause.weight(), 1));
        attributes
                .allIn(found.map(KnownWords.Found::rest).orElse(said))
                .forEach(attribute -> words.add(Reworded.attribute(attribute, attribute, clause.weight(), 1)));
        return words;
    }

    private Reworded attribute(WeightedAttribute clause) {
        String said = KnownWords.words(clause.text());
        return attributes
                .named(said, catalogue)
                .or(() -> Optional.of(said).filter(subjects::has))
                .or(() -> attributes.in(said).map(KnownWords.Found::name))
                .map(name -> Reworded.attribute(said, name, clause.weight(), 1))
                .or(() -> attributes
                        .nearest(sayings(said))
                        .map(near -> Reworded.attribute(said, near.name(), clause.weight(), near.likeness())))
                .orElseGet(() -> Reworded.unknown(said, clause.weight()));
    }

    /** What a person may have called the same thing. */
    private List<String> sayings(String said) {
        List<String> all = new ArrayList<>(List.of(said));
        catalogue.find(said).ifPresent(known -> all.addAll(known.synonyms()));
        return all;
    }

    private static String phrase(String subject) {
        if (subject.endsWith("s")) {
            return subject;
        }
        return ("aeiou".indexOf(subject.charAt(0)) >= 0 ? "an " : "a ") + subject;
    }
}

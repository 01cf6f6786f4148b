package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.text.AttributeList;
import org.viperstudio.text.WeightedAttribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * Says prompts and attributes in a model's own words: what it does not know becomes the nearest in meaning that it does.
 * A prompt is read as clauses between commas, of which the first shows the subject and the others say how.
 */
public final class WordBridge {
    /** Below this likeness another attribute would be a guess. */
    private static final double RELATED = 0.3;

    private static final String LEADS =
            "^(an?|the|one|some|two|three)? ?(very )?(painting|picture|image|photo|photograph|drawing|sketch|illustration)"
                    + " of ";
    private static final String ARTICLES = "^(an?|the|some|my|your) ";

    private final KnownWords subjects;
    private final KnownWords attributes;
    private final AttributeCatalogue catalogue = AttributeCatalogue.load();

    /** Nothing is read by meaning until an unknown word makes it needed; that takes about half a second. */
    public WordBridge(RecommendedSettings model) {
        this.subjects = new KnownWords(model.subjects(), -1);
        this.attributes = new KnownWords(model.attributes(), RELATED);
    }

    /** A prompt. */
    public KnownText prompt(String prompt) {
        List<WeightedAttribute> clauses = AttributeList.parse(prompt).attributes();
        Saying saying = new Saying();
        for (int i = 0; i < clauses.size(); i++) {
            if (i == 0) {
                subject(clauses.getFirst(), saying);
            } else {
                clause(clauses.get(i), saying);
            }
        }
        return saying.text();
    }

    /** Liked or disliked attributes, or a negative prompt. */
    public KnownText attributes(String list) {
        Saying saying = new Saying();
        AttributeList.parse(list).attributes().forEach(attribute -> clause(attribute, saying));
        return saying.text();
    }

    /** The first clause: a subject, and attributes that stand beside it. */
    private void subject(WeightedAttribute clause, Saying saying) {
        String said = KnownWords.words(clause.text());
        if (attributes.named(said, catalogue).isPresent() && subjects.in(said).isEmpty()) {
            clause(clause, saying);
            return;
        }
        String bare = said.replaceFirst(LEADS, "").replaceFirst(ARTICLES, "");
        Optional<KnownWords.Found> found = subjects.in(bare);
        String subject = found.map(KnownWords.Found::name)
                .orElseGet(() -> subjects.nearest(bare).orElse(bare));
        saying.add(phrase(subject), clause.weight());
        if (!bare.equals(subject) && !bare.equals(subject + "s")) {
            saying.substitute(bare, subject);
        }
        attributes
                .allIn(found.map(KnownWords.Found::rest).orElse(said))
                .forEach(attribute -> saying.add(attribute, clause.weight()));
    }

    private void clause(WeightedAttribute clause, Saying saying) {
        String said = KnownWords.words(clause.text());
        Optional<String> known = attributes.named(said, catalogue);
        if (known.isEmpty() && subjects.has(said)) {
            known = Optional.of(said);
        }
        Optional<String> painted =
                known.or(() -> attributes.in(said).map(KnownWords.Found::name)).or(() -> attributes.nearest(said));
        painted.ifPresent(name -> saying.add(name, clause.weight()));
        if (!painted.equals(Optional.of(said))) {
            saying.substitute(said, painted.orElse(""));
        }
    }

    private static String phrase(String subject) {
        if (subject.endsWith("s")) {
            return subject;
        }
        return ("aeiou".indexOf(subject.charAt(0)) >= 0 ? "an " : "a ") + subject;
    }

    /** What has been said so far. */
    private static final class Saying {
        private final List<WeightedAttribute> clauses = new ArrayList<>();
        private final List<Substitution> substitutions = new ArrayList<>();

        void add(String words, float weight) {
            clauses.add(new WeightedAttribute(words, weight));
        }

        void substitute(String said, String painted) {
            substitutions.add(new Substitution(said, painted));
        }

        KnownText text() {
            return new KnownText(new AttributeList(clauses).markup(), substitutions);
        }
    }
}

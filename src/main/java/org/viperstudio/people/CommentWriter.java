package org.viperstudio.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** Writes one person's comments. */
final class CommentWriter {
    private static final double WHOLE = 0.03;
    private static final double REFERENCE = 0.4;
    private static final double WISH = 0.12;
    private static final double EXCESS = 0.15;
    private static final double PAIR = 0.2;

    private final AttributeCatalogue catalogue;
    private final Grammar grammar;
    private final Person person;
    private final Voice voice;
    private final Wording wording;
    private final SplittableRandom random;

    CommentWriter(AttributeCatalogue catalogue, String grammar, Person person, SplittableRandom random) {
        this.catalogue = catalogue;
        this.grammar = Grammar.load(grammar);
        this.person = person;
        this.voice = Voice.draw(random);
        this.wording = new Wording(catalogue, Grammar.paraphrases(grammar), random);
        this.random = random;
    }

    private record Said(String text, List<String> attributes, boolean like) {}

    /** A comment on an image: on what is in it that the person cares for, and on what comes to mind. */
    WrittenComment on(String image, List<String> shown) {
        List<String> liked = shown.stream().filter(person.liked()::contains).toList();
        List<String> disliked =
                shown.stream().filter(person.disliked()::contains).toList();
        List<Said> said = new ArrayList<>();
        if (shown.size() > 1 && random.nextDouble() < WHOLE) {
            said.add(whole(shown));
        } else {
            int opinions = 1 + random.nextInt(voice.opinions());
            Set<String> used = new LinkedHashSet<>();
            while (said.size() < opinions) {
                said.add(opinion(shown, liked, disliked, used));
            }
        }
        return new WrittenComment(image, shown, text(said), attributes(said, true), attributes(said, false));
    }

    private Said whole(List<String> shown) {
        boolean like = random.nextBoolean();
        return new Said(pick(like ? grammar.wholeLike() : grammar.wholeDislike()), shown, like);
    }

    private Said opinion(List<String> shown, List<String> liked, List<String> disliked, Set<String> used) {
        boolean like = random.nextInt(100) < 55;
        List<String> seen = (like ? liked : disliked)
                .stream().filter(name -> !used.contains(name)).toList();
        if (!seen.isEmpty() && random.nextDouble() < 0.7) {
            String name = pick(seen);
            used.add(name);
            return seenOpinion(name, shown, like);
        }
        List<String> own = (like ? person.liked() : person.disliked())
                .stream().filter(name -> !used.contains(name)).toList();
        String name = pick(own);
        used.add(name);
        return named(name, like, used);
    }

    /** Of something in the image: by pointing at it, if nothing else there could be meant. */
    private Said seenOpinion(String name, List<String> shown, boolean like) {
        String category = catalogue.find(name).map(Attribute::category).orElseThrow();
        List<String> words = grammar.reference().getOrDefault(category, List.of());
        List<String> side = shown.stream()
                .filter(other -> catalogue
                        .find(other)
                        .map(Attribute::category)
                        .filter(category::equals)
                        .isPresent())
                .toList();
        if (words.isEmpty() || side.size() > 1 || random.nextDouble() > REFERENCE) {
            return named(name, like, Set.of(name));
        }
        String[] reference = pick(words).split("\\|");
        String template = pick(like ? grammar.referenceLike() : grammar.referenceDislike());
        return new Said(
                agreed(template, reference[1].equals("are")).replace("{ref}", reference[0]), List.of(name), like);
    }

    private Said named(String name, boolean like, Set<String> used) {
        Wording.Phrase phrase = wording.of(name);
        List<String> names = new ArrayList<>(List.of(name));
        Optional<String> second = second(like, used);
        String template = pick(templates(like));
        String text = agreed(template, phrase.plural() || second.isPresent() && template.contains("{np}"));
        String article = phrase.withArticle(random);
        if (second.isPresent() && template.contains("{np}")) {
            article += " and " + wording.of(second.get()).withArticle(random);
            names.add(second.get());
        }
        return new Said(text.replace("{np}", article).replace("{bare}", phrase.words()), names, like);
    }

    private Optional<String> second(boolean like, Set<String> used) {
        if (random.nextDouble() > PAIR) {
            return Optional.empty();
        }
        List<String> own = (like ? person.liked() : person.disliked())
                .stream().filter(name -> !used.contains(name)).toList();
        return Optional.of(pick(own));
    }

    private List<String> templates(boolean like) {
        double way = random.nextDouble();
        if (like) {
            return way < WISH ? grammar.wish() : grammar.like();
        }
        if (way < voice.sarcasm()) {
            return grammar.sarcasm();
        }
        return way < voice.sarcasm() + EXCESS ? grammar.excess() : grammar.dislike();
    }

    private String agreed(String template, boolean plural) {
        return template.replace("{is1}", "is")
                .replace("{is}", plural ? "are" : "is")
                .replace("{es}", plural ? "" : "es")
                .replace("{s}", plural ? "" : "s")
                .replace("{adv}", pick(grammar.adverb()));
    }

    /** Opinions of different sides are told as a contrast, others as an addition. */
    private String text(List<Said> said) {
        String all = said.getFirst().text();
        for (int i = 1; i < said.size(); i++) {
            boolean contrast = said.get(i).like() != said.get(i - 1).like();
            boolean first = i == 1;
            String joint =
                    contrast && first ? pick(grammar.contrast()) : contrast ? "{a}, but {b}" : pick(grammar.addition());
            all = joint.replace("{a}", all).replace("{b}", said.get(i).text());
        }
        String written = voice.written(all, random);
        return random.nextDouble() < voice.filler()
                ? voice.written(pick(grammar.filler()), random) + " " + written
                : written;
    }

    private static List<String> attributes(List<Said> said, boolean like) {
        return said.stream()
                .filter(one -> one.like() == like)
                .flatMap(one -> one.attributes().stream())
                .distinct()
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

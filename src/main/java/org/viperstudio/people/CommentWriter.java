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
    /** Share of comments that praise or blame the whole picture. */
    private static final double WHOLE_PICTURE = 0.03;

    /** Share of opinions that point at a thing in the picture instead of naming it, where that is clear. */
    private static final double POINTING = 0.4;

    /** Share of likes that are put as a wish, and of dislikes that are put as too much of something. */
    private static final double WISH = 0.12;

    private static final double EXCESS = 0.15;

    /** Share of opinions that name two attributes. */
    private static final double PAIR = 0.2;

    /** Percent of opinions that are likes. */
    private static final int LIKES_PERCENT = 55;

    /** Share of opinions about something in the picture, where the person has one. */
    private static final double SEEN = 0.7;

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

    /** A clause of the comment with the attributes that it likes or dislikes. */
    private record Opinion(String text, List<String> attributes, boolean like) {}

    /** A comment on an image: on what is in it that the person cares for, and on what comes to mind. */
    WrittenComment on(String image, List<String> shown) {
        List<String> liked = shown.stream().filter(person.liked()::contains).toList();
        List<String> disliked =
                shown.stream().filter(person.disliked()::contains).toList();
        List<Opinion> opinions = new ArrayList<>();
        if (shown.size() > 1 && random.nextDouble() < WHOLE_PICTURE) {
            opinions.add(onWholePicture(shown));
        } else {
            int count = 1 + random.nextInt(voice.opinions());
            Set<String> used = new LinkedHashSet<>();
            while (opinions.size() < count) {
                opinions.add(opinion(shown, liked, disliked, used));
            }
        }
        return new WrittenComment(
                image, shown, text(opinions), attributes(opinions, true), attributes(opinions, false));
    }

    private Opinion onWholePicture(List<String> shown) {
        boolean like = random.nextBoolean();
        return new Opinion(pick(like ? grammar.wholeLike() : grammar.wholeDislike()), shown, like);
    }

    private Opinion opinion(List<String> shown, List<String> liked, List<String> disliked, Set<String> used) {
        boolean like = random.nextInt(100) < LIKES_PERCENT;
        List<String> seen = (like ? liked : disliked)
                .stream().filter(name -> !used.contains(name)).toList();
        if (!seen.isEmpty() && random.nextDouble() < SEEN) {
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
    private Opinion seenOpinion(String name, List<String> shown, boolean like) {
        String category = catalogue.find(name).map(Attribute::category).orElseThrow();
        List<String> words = grammar.reference().getOrDefault(category, List.of());
        List<String> side = shown.stream()
                .filter(other -> catalogue
                        .find(other)
                        .map(Attribute::category)
                        .filter(category::equals)
                        .isPresent())
                .toList();
        if (words.isEmpty() || side.size() > 1 || random.nextDouble() > POINTING) {
            return named(name, like, Set.of(name));
        }
        String[] reference = pick(words).split("\\|");
        String template = pick(like ? grammar.referenceLike() : grammar.referenceDislike());
        return new Opinion(
                agreed(template, reference[1].equals("are")).replace("{ref}", reference[0]), List.of(name), like);
    }

    private Opinion named(String name, boolean like, Set<String> used) {
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
        return new Opinion(text.replace("{np}", article).replace("{bare}", phrase.words()), names, like);
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
    private String text(List<Opinion> opinions) {
        String all = opinions.getFirst().text();
        for (int i = 1; i < opinions.size(); i++) {
            boolean contrast = opinions.get(i).like() != opinions.get(i - 1).like();
            boolean first = i == 1;
            String joint =
                    contrast && first ? pick(grammar.contrast()) : contrast ? "{a}, but {b}" : pick(grammar.addition());
            all = joint.replace("{a}", all).replace("{b}", opinions.get(i).text());
        }
        String written = voice.written(all, random);
        return random.nextDouble() < voice.filler()
                ? voice.written(pick(grammar.filler()), random) + " " + written
                : written;
    }

    private static List<String> attributes(List<Opinion> opinions, boolean like) {
        return opinions.stream()
                .filter(one -> one.like() == like)
                .flatMap(one -> one.attributes().stream())
                .distinct()
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

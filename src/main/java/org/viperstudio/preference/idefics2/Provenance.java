package org.viperstudio.preference.idefics2;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.viperstudio.preference.Comment;

/**
 * Finds the comments that an attribute came from: those that contain one of its words; failing that, those whose
 * picture is known to show it; failing that, all that have a picture, since the model must have seen it there.
 */
final class Provenance {
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "and", "with", "of", "in", "a", "an", "use", "color", "colour", "colors", "colours", "style", "art");

    private final List<Comment> comments;
    private final List<Set<String>> words;

    Provenance(List<Comment> comments) {
        this.comments = comments;
        this.words = comments.stream().map(comment -> stems(comment.text())).toList();
    }

    /**
     * Indices of the comments, ascending.
     *
     * @param said the model's words for the attribute
     * @param attribute its name
     */
    List<Integer> of(String said, String attribute) {
        Set<String> wanted = stems(said + ' ' + attribute);
        wanted.removeAll(EMPTY_WORDS);
        return Stream.<Predicate<Integer>>of(
                        i -> words.get(i).stream().anyMatch(wanted::contains),
                        i -> comments.get(i)
                                .picture()
                                .filter(picture -> picture.attributes().contains(attribute))
                                .isPresent(),
                        i -> comments.get(i).picture().isPresent())
                .map(this::those)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> those(i -> true));
    }

    private List<Integer> those(Predicate<Integer> wanted) {
        return IntStream.range(0, comments.size()).boxed().filter(wanted).toList();
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> stem(word.group()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Enough for "colour", "colours" and "colourful" to meet. */
    private static String stem(String word) {
        String stem = word.replaceAll("(?:fulness|ness|fully|ful|ally|ly|ing|ed|es|s|y|ism|ist|istic)$", "");
        return stem.length() >= SHORTEST_STEM ? stem : word;
    }
}

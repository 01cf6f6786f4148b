package org.viperstudio.preference.embedded.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.viperstudio.text.meaning.CommonWords;

/**
 * Sets slips of the keyboard right: a word that is neither common nor in the lexicons becomes the nearest word of the
 * lexicons, at most one slip away in short words, two in long ones. Safe for use by many threads.
 */
public final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int REMEMBERED = 20_000;
    /** A text of nothing but noise is not worth more. */
    private static final int MOST_CORRECTIONS = 150;

    private final Set<String> lexicon;
    private final List<String> candidates;
    private final Map<String, List<String>> shortForms = new HashMap<>();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /** @param vocabulary words that comments are likely to mean */
    public Spelling(Set<String> vocabulary) {
        lexicon = Set.copyOf(vocabulary);
        candidates = new TreeSet<>(vocabulary)
                .stream().filter(word -> word.length() >= SHORTEST).toList();
        for (String line : LexiconFile.lines("spelling.txt")) {
            String[] sides = line.split(" = ");
            shortForms.put(sides[0], List.of(sides[1].split(" ")));
        }
    }

    /** The tokens of a text, spelled right. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int left = MOST_CORRECTIONS;
        for (String written : WordSplitter.pieces(text)) {
            String piece = StretchedWord.meant(written, this::known);
            List<String> meant = shortForms.get(piece);
            if (meant != null) {
                meant.forEach(word -> tokens.add(Token.of(word)));
            } else if (left > 0 && suspicious(piece)) {
                left--;
                tokens.add(Token.of(corrected(piece)));
            } else {
                tokens.add(Token.of(piece));
            }
        }
        return List.copyOf(tokens);
    }

    private boolean suspicious(String word) {
        return word.length() >= SHORTEST && known(word) == 0;
    }

    /** 2 for a word of the lexicons, 1 for another common word, 0 for one that is not known. */
    private int known(String word) {
        String stem = Stem.of(word);
        if (lexicon.contains(word) || lexicon.contains(stem) || shortForms.containsKey(word)) {
            return 2;
        }
        return CommonWords.contain(word) || CommonWords.contain(stem) ? 1 : 0;
    }

    private String corrected(String word) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(word, this::nearest);
    }

    private String nearest(String word) {
        String meant = nearest(word, Stem.of(word));
        // "Glas" has lost a letter rather than gained one.
        return meant.equals(word) ? nearest(word, word) : meant;
    }

    private String nearest(String word, String slip) {
        int allowed = word.length() >= LONG ? 2 : 1;
        String best = word;
        int least = allowed + 1;
        for (String candidate : candidates) {
            int distance = slips(slip, candidate, allowed);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** How many slips lie between two words; far too many where they are not likely. */
    private static int slips(String slip, String candidate, int allowed) {
        return Math.abs(candidate.length() - slip.length()) <= allowed && likely(slip, candidate)
                ? EditDistance.between(slip, candidate)
                : Integer.MAX_VALUE;
    }

    /** Hands get the first letter right; in a short word only a letter left out or two swapped is to be believed. */
    private static boolean likely(String slip, String candidate) {
        boolean start = slip.charAt(0) == candidate.charAt(0)
                || slip.charAt(0) == candidate.charAt(1) && slip.charAt(1) == candidate.charAt(0);
        return start
                && (slip.length() > SHORTEST
                        || candidate.length() > slip.length()
                        || Arrays.equals(
                                slip.chars().sorted().toArray(),
                                candidate.chars().sorted().toArray()));
    }
}

package org.viperstudio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A piece of a prompt as it is written. */
sealed interface PromptPiece {
    String text();

    /** Words with their escapes undone. */
    record Words(String text) implements PromptPiece {
        private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)\\s*");

        /** The number after the last colon, drawn into the range of weights; empty if no number ends the words. */
        OptionalDouble weight() {
            String number = text.substring(text.lastIndexOf(':') + 1);
            boolean given =
                    number.length() < text.length() && NUMBER.matcher(number).matches();
            return given ? OptionalDouble.of(inRange(Double.parseDouble(number))) : OptionalDouble.empty();
        }

        /** The words before the colon of {@link #weight}; all of them if they end in none. */
        String withoutWeight() {
            return weight().isPresent() ? text.substring(0, text.lastIndexOf(':')) : text;
        }

        private static double inRange(double weight) {
            return Math.clamp(weight, WeightedSpan.MIN_WEIGHT, WeightedSpan.MAX_WEIGHT);
        }
    }

    /** A bracket that was not escaped. */
    record Bracket(String text) implements PromptPiece {
        boolean round() {
            return text.equals("(") || text.equals(")");
        }

        boolean opens() {
            return text.equals("(") || text.equals("[");
        }
    }

    /** All of a prompt in pieces, never two of words in a row. */
    static List<PromptPiece> split(String text) {
        List<PromptPiece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (symbol == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
                words.append(text.charAt(++i));
            } else if (isBracket(symbol)) {
                flush(words, pieces);
                pieces.add(new Bracket(String.valueOf(symbol)));
            } else {
                words.append(symbol);
            }
        }
        flush(words, pieces);
        return pieces;
    }

    private static void flush(StringBuilder words, List<PromptPiece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private static boolean isEscapable(char symbol) {
        return symbol == '\\' || isBracket(symbol);
    }

    private static boolean isBracket(char symbol) {
        return "()[]".indexOf(symbol) >= 0;
    }
}

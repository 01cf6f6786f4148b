package org.viperstudio.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one line into the words of a command, as a POSIX shell would before it expands anything.
 *
 * <ul>
 *   <li>White space separates words; quotes with nothing in them are an empty word.
 *   <li>Between single quotes everything is itself.
 *   <li>Between double quotes a backslash makes a double quote or a backslash itself, and is itself before all else.
 *   <li>Elsewhere a backslash makes the next character itself.
 * </ul>
 */
public final class CommandLineWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean started;
    private int next;

    private CommandLineWords(String line) {
        this.line = line;
    }

    /**
     * The words of {@code line} in order; none where it is blank.
     *
     * @throws IllegalArgumentException if a quote is not closed or the line ends in a lone backslash
     */
    public static List<String> split(String line) {
        return new CommandLineWords(line).split();
    }

    private List<String> split() {
        while (next < line.length()) {
            char symbol = line.charAt(next++);
            switch (symbol) {
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> add(escaped());
                default -> plain(symbol);
            }
        }
        finishWord();
        return List.copyOf(words);
    }

    private void plain(char symbol) {
        if (Character.isWhitespace(symbol)) {
            finishWord();
        } else {
            add(symbol);
        }
    }

    private void singleQuoted() {
        int open = next - 1;
        int close = line.indexOf('\'', next);
        if (close < 0) {
            throw unclosed(open);
        }
        word.append(line, next, close);
        started = true;
        next = close + 1;
    }

    private void doubleQuoted() {
        int open = next - 1;
        started = true;
        while (next < line.length()) {
            char symbol = line.charAt(next++);
            if (symbol == '"') {
                return;
            }
            add(symbol == '\\' && atQuoteOrBackslash() ? line.charAt(next++) : symbol);
        }
        throw unclosed(open);
    }

    private boolean atQuoteOrBackslash() {
        return next < line.length() && (line.charAt(next) == '"' || line.charAt(next) == '\\');
    }

    private char escaped() {
        if (next == line.length()) {
            throw new IllegalArgumentException("The command ends in a backslash with nothing after it: " + line);
        }
        return line.charAt(next++);
    }

    private void add(char symbol) {
        word.append(symbol);
        started = true;
    }

    private void finishWord() {
        if (started) {
            words.add(word.toString());
        }
        word.setLength(0);
        started = false;
    }

    private IllegalArgumentException unclosed(int open) {
        return new IllegalArgumentException("The quote %c at character %d of the command is never closed: %s"
                .formatted(line.charAt(open), open + 1, line));
    }
}

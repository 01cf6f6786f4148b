package org.viperstudio.model.config;

import java.util.List;

/** Python writes numbers into JSON that JSON has no words for: gives them quotes, so that they can be read. */
final class BareNumbers {
    private static final List<String> WORDS = List.of("-Infinity", "Infinity", "NaN");

    private BareNumbers() {}

    static String quoted(String json) {
        if (WORDS.stream().noneMatch(json::contains)) {
            return json;
        }
        StringBuilder quoted = new StringBuilder(json.length() + 16);
        boolean inString = false;
        int i = 0;
        while (i < json.length()) {
            String word = inString ? "" : wordAt(json, i);
            if (!word.isEmpty()) {
                quoted.append('"').append(word).append('"');
                i += word.length();
                continue;
            }
            char next = json.charAt(i++);
            quoted.append(next);
            if (next == '"') {
                inString = !inString;
            } else if (inString && next == '\\' && i < json.length()) {
                quoted.append(json.charAt(i++));
            }
        }
        return quoted.toString();
    }

    private static String wordAt(String json, int at) {
        return WORDS.stream()
                .filter(word -> json.startsWith(word, at))
                .findFirst()
                .orElse("");
    }
}

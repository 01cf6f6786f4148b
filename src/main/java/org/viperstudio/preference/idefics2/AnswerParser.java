package org.viperstudio.preference.idefics2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the two lists out of an answer: {@code Liked Art Features: a, b} and {@code Disliked Art Features: c, d}.
 *
 * <p>Models slip: headers that are bold, worded otherwise or missing, bullets, numbers, a sentence for a list, repeated
 * items, a question that they answer themselves. All of that is read as it was meant.
 */
final class AnswerParser {
    /** A header with a colon, or alone on its line. */
    private static final Pattern HEADER = Pattern.compile(
            "(?im)(?:^[^:,.\\n]{0,40}?)?(?<![\\p{L}'])(?<!\\p{L}-)(?<not>dis-?|un|(?:does not|doesn't|not|do not|don't)\\s+)?lik(?:es?|ed|ing)\\b"
                    + "(?:[^:,.\\n]{0,40}[:\\uFF1A]|[ \\t]*(?:art\\w*)?[ \\t]*(?:features?)?[*_ \\t]*$)[*_]*");

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n\\r\\u3001\\uFF0C]+|\\s[\\u2022\\u00B7]\\s");
    private static final Pattern BULLET =
            Pattern.compile("^[\\s>*\\u2022\\u00B7\\u2013\\u2014-]*(?:\\(?\\d{1,3}[.):]\\s*)?");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\"'\\u201C\\u201D\\u2018*_`(\\[{]+|[\\s\"'\\u201C\\u201D\\u2019*_`.!)\\]}<>:]+$");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:the|this)?\\s*(?:person|user|viewer|they|he|she|i)\\s+(?:(?:also|really|clearly|seems? to|appears? to|tends? to)\\s+)*"
                    + "(?:dis-?likes?|likes?|loves?|enjoys?|prefers?|appreciates?|hates?|avoids?)\\s+(?:the\\s+|an?\\s+)?");
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)none|n/?a|nothing|not (?:specified|mentioned|applicable)|no (?:specific )?\\w+ (?:mentioned|specified)");

    private static final String SPEAKER = "Assistant:";
    private static final int MOST_WORDS = 8;

    private AnswerParser() {}

    /** The lists of an answer, each item once; either may be empty. */
    static ExtractedLists parse(String answer) {
        String text =
                answer.substring(answer.lastIndexOf(SPEAKER) < 0 ? 0 : answer.lastIndexOf(SPEAKER) + SPEAKER.length());
        List<String> liked = new ArrayList<>();
        List<String> disliked = new ArrayList<>();
        List<MatchResult> headers = HEADER.matcher(text).results().toList();
        // What stands before the first header is the other list, whose header is missing.
        String before =
                headers.isEmpty() ? text : text.substring(0, headers.getFirst().start());
        boolean beforeIsDisliked = !headers.isEmpty() && !negative(headers.getFirst()) && headers.size() == 1;
        (beforeIsDisliked ? disliked : liked).addAll(listed(before));
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            String section = text.substring(headers.get(i).end(), end);
            (negative(headers.get(i)) ? disliked : liked).addAll(items(section));
        }
        return new ExtractedLists(once(liked), once(disliked));
    }

    private static boolean negative(MatchResult header) {
        return header.group(1) != null;
    }

    /** Items of a text that may be no list but an introduction. */
    private static List<String> listed(String text) {
        boolean list = text.contains(",") || text.strip().lines().count() > 1;
        return list ? items(text) : List.of();
    }

    private static List<String> items(String section) {
        List<String> items = new ArrayList<>();
        for (String piece : SEPARATOR.split(section)) {
            String item = EDGES.matcher(BULLET.matcher(piece).replaceFirst("")).replaceAll("");
            String phrase = SENTENCE.matcher(item).replaceFirst("");
            boolean sentence = !phrase.equals(item) || item.matches("(?i)(?:and|or|as well as)\\s.*");
            for (String part :
                    sentence ? phrase.split("(?i)\\s+and\\s+|^(?:and|or|as well as)\\s+") : new String[] {item}) {
                add(items, part.strip());
            }
        }
        return items;
    }

    private static void add(List<String> items, String item) {
        boolean words = item.codePoints().anyMatch(Character::isLetter);
        if (words
                && item.split("\\s+").length <= MOST_WORDS
                && !NOTHING.matcher(item).matches()) {
            items.add(item);
        }
    }

    private static List<String> once(List<String> items) {
        Map<String, String> first = new LinkedHashMap<>();
        items.forEach(item -> first.putIfAbsent(item.toLowerCase(Locale.ROOT), item));
        return List.copyOf(first.values());
    }
}

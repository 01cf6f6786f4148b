package org.viperstudio.text;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts that hold a bit of everything that people paste, from a seed. */
final class TextSource {
    private static final List<String> SNIPPETS = List.of(
            "<|startoftext|>",
            "<|endoftext|>",
            "<my-style>",
            "</w>",
            "(",
            ")",
            "[",
            "]",
            "\\(",
            "\\",
            ":1.2)",
            ":-3)",
            ":1e9)",
            ":0)",
            ",",
            ", ",
            ":",
            "a",
            "photo",
            "it's",
            "AAAAAAAA",
            "12345",
            "http://a.b/c?d=e",
            " ",
            "\n",
            "\t",
            "\u0000",
            "\u001b[0m",
            "é",
            "e\u0301",
            "\u0301\u0301",
            "ﬁ",
            "½",
            "İ",
            "ß",
            "猫",
            "한",
            "مرحبا",
            "שלום",
            "हि",
            "👩‍🚀",
            "🏳️‍🌈",
            "\u200b",
            "\u200d",
            "\u202e",
            "\ufeff",
            "\ud83d",
            "\udc00",
            "\uffff");

    private final SplittableRandom random;

    private TextSource(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static List<String> random(int count, long seed) {
        TextSource source = new TextSource(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> source.text(i % 50 == 0 ? 400 : 12))
                .toList();
    }

    static String ofLength(int length, long seed) {
        TextSource source = new TextSource(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(source.part());
        }
        return text.substring(0, length);
    }

    private String text(int atMost) {
        int parts = random.nextInt(atMost + 1);
        return IntStream.range(0, parts).mapToObj(i -> part()).collect(Collectors.joining());
    }

    private String part() {
        return switch (random.nextInt(4)) {
            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 1 -> Character.toString(random.nextInt(' ', 0x250));
            default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        };
    }
}

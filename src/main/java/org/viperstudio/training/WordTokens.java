package org.viperstudio.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A CLIP vocabulary in which each known word is one token. Byte-pair merges are learned from the words until every word
 * is whole, so that a CLIP tokenizer, which applies the merges in the same order, gives one token for each.
 */
final class WordTokens {
    static final String PADDING = "!";
    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final String WORD_END = "</w>";

    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<String> merges = new ArrayList<>();

    /** Learns the vocabulary from texts. */
    WordTokens(Collection<String> texts) {
        List<List<String>> words = symbols(texts);
        for (String symbol : byteSymbols()) {
            ids.put(symbol, ids.size());
        }
        for (String symbol : byteSymbols()) {
            ids.put(symbol + WORD_END, ids.size());
        }
        while (words.stream().anyMatch(word -> word.size() > 1)) {
            words = merged(words, mostFrequentPair(words));
        }
        ids.put(START, ids.size());
        ids.put(END, ids.size());
    }

    /** Number of tokens. */
    int size() {
        return ids.size();
    }

    /** The id of a token, which must be in the vocabulary. */
    int id(String token) {
        return ids.get(token);
    }

    /** The id of the token that ends a text. */
    int end() {
        return id(END);
    }

    /** The id of the token that starts a text. */
    int start() {
        return id(START);
    }

    /**
     * Writes a tokenizer's folder.
     *
     * @param length tokens in a window
     */
    void write(Path folder, int length) throws IOException {
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("vocab.json"), gson.toJson(ids) + "\n");
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\n" + String.join("\n", merges) + "\n");
        Map<String, Object> roles = new LinkedHashMap<>();
        roles.put("bos_token", START);
        roles.put("eos_token", END);
        roles.put("unk_token", END);
        roles.put("pad_token", PADDING);
        Files.writeString(folder.resolve("special_tokens_map.json"), gson.toJson(roles) + "\n");
        roles.put("model_max_length", length);
        roles.put("tokenizer_class", "CLIPTokenizer");
        Files.writeString(folder.resolve("tokenizer_config.json"), gson.toJson(roles) + "\n");
    }

    /** Each word as single characters, of which the last carries the end-of-word mark. Punctuation is left out. */
    private static List<List<String>> symbols(Collection<String> texts) {
        TreeSet<String> words = texts.stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return words.stream()
                .map(word -> {
                    List<String> letters = new ArrayList<>(List.of(word.split("")));
                    letters.add(letters.removeLast() + WORD_END);
                    return letters;
                })
                .toList();
    }

    private static String mostFrequentPair(List<List<String>> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> word : words) {
            for (int i = 0; i + 1 < word.size(); i++) {
                counts.merge(word.get(i) + " " + word.get(i + 1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private List<List<String>> merged(List<List<String>> words, String pair) {
        String[] both = pair.split(" ");
        merges.add(pair);
        ids.putIfAbsent(both[0] + both[1], ids.size());
        return words.stream().map(word -> merged(word, both[0], both[1])).toList();
    }

    private static List<String> merged(List<String> word, String left, String right) {
        List<String> shorter = new ArrayList<>();
        for (int i = 0; i < word.size(); i++) {
            if (i + 1 < word.size()
                    && word.get(i).equals(left)
                    && word.get(i + 1).equals(right)) {
                shorter.add(left + right);
                i++;
            } else {
                shorter.add(word.get(i));
            }
        }
        return shorter;
    }

    /** The printable characters that stand for the 256 bytes, as in every CLIP vocabulary. */
    private static LinkedHashSet<String> byteSymbols() {
        LinkedHashSet<String> printable = new LinkedHashSet<>();
        for (int b = 0; b < 256; b++) {
            if (isPrintable(b)) {
                printable.add(Character.toString(b));
            }
        }
        int next = 256;
        for (int b = 0; b < 256; b++) {
            if (!isPrintable(b)) {
                printable.add(Character.toString(next++));
            }
        }
        return printable;
    }

    private static boolean isPrintable(int b) {
        return b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
    }
}

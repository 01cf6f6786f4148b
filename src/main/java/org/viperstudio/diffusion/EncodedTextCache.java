package org.viperstudio.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.viperstudio.text.Prompt;

/** Remembers the last encoded texts, so that another degree or seed needs no text encoder. */
final class EncodedTextCache {
    /** How many texts; a few megabytes for SDXL. */
    private static final int CAPACITY = 32;

    private final Map<Prompt, Integer> windows = leastRecentlyUsed();
    private final Map<Padded, EncodedText> encoded = leastRecentlyUsed();

    private record Padded(Prompt prompt, int windows) {}

    /**
     * The encoded texts, all padded to the token windows of the longest.
     *
     * @param encoder asked only where a text is not remembered
     */
    List<EncodedText> encode(List<Prompt> prompts, Supplier<PromptEncoder> encoder) {
        if (!windows.keySet().containsAll(prompts)) {
            PromptEncoder loaded = encoder.get();
            prompts.forEach(prompt -> windows.computeIfAbsent(prompt, loaded::windows));
        }
        int longest = prompts.stream().mapToInt(windows::get).max().orElseThrow();
        List<Padded> padded =
                prompts.stream().map(prompt -> new Padded(prompt, longest)).toList();
        if (!encoded.keySet().containsAll(padded)) {
            PromptEncoder loaded = encoder.get();
            padded.forEach(text -> encoded.computeIfAbsent(text, wanted -> loaded.encode(wanted.prompt, longest)));
        }
        return padded.stream().map(encoded::get).toList();
    }

    void clear() {
        windows.clear();
        encoded.clear();
    }

    private static <K, V> Map<K, V> leastRecentlyUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}

package org.viperstudio.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.model.config.ImageProcessorConfig;
import org.viperstudio.text.LanguageTokenizer;

/**
 * The settings of a vision-language model, as its folder gives them.
 *
 * @param config the network's architecture
 * @param pictures how pictures are resized and normalised
 * @param stopTokens the ids that end an answer; empty for the end-of-turn token alone
 */
public record LanguageSettings(
        Idefics2Config config, ImageProcessorConfig pictures, Optional<Set<Integer>> stopTokens) {
    /** The limits of the longest and the shortest side of pictures in the paper's pipeline, in pixels. */
    private static final int LONGEST_SIDE = 448;

    private static final int LEAST_SIDE = 378;
    private static final String END_KEY = "eos_token_id";

    /**
     * Reads a model's folder.
     *
     * @throws org.viperstudio.tensor.WeightsException if a file is missing, damaged, or of another kind of model
     */
    public static LanguageSettings read(Path folder) {
        Idefics2Config config = Idefics2Config.parse(ConfigJson.read(folder.resolve("config.json")));
        ImageProcessorConfig pictures =
                ImageProcessorConfig.parseIdefics2(ConfigJson.read(folder.resolve(ImageProcessorConfig.FILE_NAME)));
        return new LanguageSettings(config, pictures, stopTokens(folder.resolve("generation_config.json")));
    }

    private static Optional<Set<Integer>> stopTokens(Path file) {
        if (!file.toFile().isFile()) {
            return Optional.empty();
        }
        ConfigJson json = ConfigJson.read(file);
        if (!json.has(END_KEY)) {
            return Optional.empty();
        }
        boolean several = json.json().get(END_KEY).isJsonArray();
        return Optional.of(Set.copyOf(several ? json.counts(END_KEY, List.of()) : List.of(json.count(END_KEY, 1))));
    }

    /** The same with pictures limited to the sizes of the paper's pipeline. */
    public LanguageSettings withPaperSizes() {
        return new LanguageSettings(config, pictures.limitedTo(LEAST_SIDE, LONGEST_SIDE), stopTokens);
    }

    /** The same with another architecture. */
    public LanguageSettings with(Idefics2Config other) {
        return new LanguageSettings(other, pictures, stopTokens);
    }

    Set<Integer> stops(LanguageTokenizer tokenizer) {
        return stopTokens.orElseGet(() -> Set.of(tokenizer.special(Conversation.END_OF_TURN)));
    }
}

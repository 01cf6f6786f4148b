package org.viperstudio.diffusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.viperstudio.diffusion.PromptEncoder.States;
import org.viperstudio.diffusion.PromptEncoder.Tower;
import org.viperstudio.model.ModelKind;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.ClipTextEncoder;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Weights;
import org.viperstudio.text.ClipPadding;
import org.viperstudio.text.ClipTokenizer;

/**
 * Loads a model's text encoders and tokenizers, with the low-rank adapters and textual-inversion embeddings set on it.
 */
final class PromptEncoderLoader {
    private final Compute compute;
    private final List<Embedding> embeddings;
    private final Function<LoraTarget, Adapters> adapters;
    private final List<Weights> files = new ArrayList<>();
    private final List<Tower> towers = new ArrayList<>();

    PromptEncoderLoader(
            ModelSource source, Compute compute, List<Embedding> embeddings, Function<LoraTarget, Adapters> adapters) {
        this.compute = compute;
        this.embeddings = embeddings;
        this.adapters = adapters;
        boolean xl = source.kind() != ModelKind.STABLE_DIFFUSION;
        States states = xl ? States.PENULTIMATE : States.LAST;
        try {
            add(source.textEncoder(), source.tokenizer(), LoraTarget.TEXT_ENCODER, states);
            add(source.textEncoder2(), source.tokenizer2(), LoraTarget.TEXT_ENCODER_2, states);
        } catch (RuntimeException failed) {
            // The first encoder must not keep the memory that the second one lacked.
            encoder().close();
            files.forEach(Weights::close);
            throw failed;
        }
    }

    PromptEncoder encoder() {
        return new PromptEncoder(List.copyOf(towers));
    }

    List<Weights> files() {
        return List.copyOf(files);
    }

    private void add(
            Optional<ModelPart<ClipTextConfig>> part, Optional<Path> tokenizer, LoraTarget target, States states) {
        part.ifPresent(present -> {
            ClipPadding padding = padding(present.config());
            ClipTokenizer read =
                    tokenizer(tokenizer, padding, target, present.config().vocabularySize());
            Loaded<ClipTextEncoder> encoder = Loaded.of(
                    present.open(),
                    weights -> new ClipTextEncoder(compute, present.config(), weights),
                    made -> made.adapt(adapters.apply(target)));
            files.addAll(encoder.files());
            towers.add(new Tower(read, encoder.part(), states, vectors(target)));
        });
    }

    /** OpenAI's CLIP, told from OpenCLIP by its activation, was trained with the end-of-text token as padding. */
    static ClipPadding padding(ClipTextConfig config) {
        return config.activation() == ClipTextConfig.Activation.QUICK_GELU
                ? ClipPadding.END_OF_TEXT
                : ClipPadding.EXCLAMATION_MARK;
    }

    /** @param rows of the encoder's token embedding table; the ids of textual-inversion vectors follow them */
    private ClipTokenizer tokenizer(Optional<Path> folder, ClipPadding padding, LoraTarget target, int rows) {
        Map<String, Integer> words = new LinkedHashMap<>();
        embeddings.forEach(embedding -> {
            if (!embedding.of(target).isEmpty()) {
                words.put(embedding.word(), embedding.of(target).size());
            }
        });
        try {
            ClipTokenizer tokenizer =
                    folder.isPresent() ? ClipTokenizer.read(folder.get()) : ClipTokenizer.bundled(padding);
            return tokenizer.withVectorsFrom(rows).withTokens(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable.getMessage(), unreadable);
        }
    }

    private List<float[]> vectors(LoraTarget target) {
        return embeddings.stream()
                .flatMap(embedding -> embedding.of(target).stream())
                .toList();
    }
}

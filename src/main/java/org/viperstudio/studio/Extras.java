package org.viperstudio.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.Embedding;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraDelta;
import org.viperstudio.model.lora.LoraMatch;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.model.lora.TextualInversion;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Adapters.LowRank;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** The LoRAs and textual-inversion embeddings that are put on a model; their files stay mapped until this is closed. */
final class Extras implements AutoCloseable {
    /** Nothing. */
    static final Extras NONE = new Extras(Wanted.of(List.of(), List.of()));

    private final Wanted wanted;
    private final List<Lora> loras = new ArrayList<>();
    private final List<LoraFit> misfits = new ArrayList<>();

    /**
     * Which files to put on a model.
     *
     * @param files as they are now
     */
    record Wanted(List<LoraUse> loras, List<String> embeddings, List<FileState> files) {
        static Wanted of(List<LoraUse> loras, List<String> embeddings) {
            Stream<String> paths = Stream.concat(loras.stream().map(LoraUse::path), embeddings.stream());
            return new Wanted(
                    loras,
                    embeddings,
                    paths.map(path -> FileState.of(Path.of(path))).toList());
        }
    }

    private Extras(Wanted wanted) {
        this.wanted = wanted;
    }

    Wanted wanted() {
        return wanted;
    }

    /** LoRAs that fit the model in part. */
    List<LoraFit> misfits() {
        return misfits;
    }

    /**
     * Puts these on the model, and only these.
     *
     * @throws org.viperstudio.tensor.WeightsException when one is damaged or made for another model; the model is then
     *     as it was
     */
    static Extras putOn(DiffusionModel model, Wanted wanted) {
        Extras extras = new Extras(wanted);
        try {
            Map<LoraTarget, Adapters> adapters = extras.adapters(model.source(), wanted.loras());
            List<Embedding> embeddings = wanted.embeddings().stream()
                    .map(path -> embedding(Path.of(path), model.source()))
                    .toList();
            requireWordsOfTheirOwn(embeddings, wanted.embeddings());
            model.adapt(adapters);
            model.setEmbeddings(embeddings);
            return extras;
        } catch (RuntimeException unusable) {
            extras.close();
            throw unusable;
        }
    }

    private Map<LoraTarget, Adapters> adapters(ModelSource source, List<LoraUse> uses) {
        Map<LoraTarget, Adapters> adapters = new EnumMap<>(LoraTarget.class);
        if (uses.isEmpty()) {
            return adapters;
        }
        Map<LoraTarget, Weights> networks = networks(source);
        try {
            for (LoraUse use : uses) {
                Lora lora = Lora.read(Path.of(use.path()));
                loras.add(lora);
                LoraMatch match = lora.match(networks);
                LoraFit fit = LoraFit.of(use.path(), lora, match);
                if (!fit.isWhole()) {
                    misfits.add(fit);
                }
                match.deltas()
                        .forEach((target, deltas) ->
                                adapters.merge(target, lowRanks(deltas, use.strength()), Adapters::and));
            }
        } finally {
            networks.values().forEach(Weights::close);
        }
        return adapters;
    }

    private static Map<LoraTarget, Weights> networks(ModelSource source) {
        Map<LoraTarget, Weights> networks = new EnumMap<>(LoraTarget.class);
        networks.put(LoraTarget.UNET, source.unet().open());
        source.textEncoder().map(ModelPart::open).ifPresent(weights -> networks.put(LoraTarget.TEXT_ENCODER, weights));
        source.textEncoder2()
                .map(ModelPart::open)
                .ifPresent(weights -> networks.put(LoraTarget.TEXT_ENCODER_2, weights));
        return networks;
    }

    private static Adapters lowRanks(List<LoraDelta> deltas, double strength) {
        Map<String, List<LowRank>> changes = new HashMap<>();
        for (LoraDelta delta : deltas) {
            LowRank change = new LowRank(delta.down(), delta.up(), strength * delta.scale());
            changes.computeIfAbsent(delta.weightName(), name -> new ArrayList<>())
                    .add(change);
        }
        return new Adapters(changes);
    }

    private static Embedding embedding(Path path, ModelSource source) {
        Map<LoraTarget, Optional<ModelPart<ClipTextConfig>>> encoders =
                Map.of(LoraTarget.TEXT_ENCODER, source.textEncoder(), LoraTarget.TEXT_ENCODER_2, source.textEncoder2());
        try (TextualInversion file = TextualInversion.read(path)) {
            Map<LoraTarget, List<float[]>> vectors = new EnumMap<>(LoraTarget.class);
            encoders.forEach((target, encoder) -> {
                Optional<StoredTensor> stored = file.vectors(target);
                if (stored.isPresent() && encoder.isPresent()) {
                    requireWidth(path, stored.get(), encoder.get().config().width());
                    vectors.put(target, rows(stored.get()));
                }
            });
            if (vectors.isEmpty()) {
                throw new WeightsException(
                        path, "is made for another model: it has nothing for this one's text encoder");
            }
            return new Embedding(file.token(), vectors);
        }
    }

    /** Of two that stand for one word, a prompt could not say which it means. */
    private static void requireWordsOfTheirOwn(List<Embedding> embeddings, List<String> paths) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            String word = embeddings.get(i).word();
            String other = files.put(word, paths.get(i));
            if (other != null) {
                throw new WeightsException(
                        Path.of(paths.get(i)),
                        "stands for the word \"%s\", as %s does: choose one of them".formatted(word, other));
            }
        }
    }

    private static void requireWidth(Path path, StoredTensor vectors, int width) {
        if (vectors.size(1) != width) {
            throw new WeightsException(
                    path,
                    "is made for another model: its vectors have %d numbers, this one's text encoder takes %d"
                            .formatted(vectors.size(1), width));
        }
    }

    private static List<float[]> rows(StoredTensor stored) {
        return IntStream.range(0, (int) stored.size(0))
                .mapToObj(i -> stored.slicedRows(i, i + 1).toFloats())
                .toList();
    }

    @Override
    public void close() {
        loras.forEach(Lora::close);
    }
}

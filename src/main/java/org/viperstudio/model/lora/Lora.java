package org.viperstudio.model.lora;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * A LoRA (low-rank adaptation; Hu et al. 2021) on disk: pairs of thin matrices whose products are added to weights.
 *
 * <p>Read are the names of diffusers and peft ({@code unet.….lora_A.weight}), of diffusers before that
 * ({@code ….processor.to_q_lora.down.weight}), and of kohya's trainer ({@code lora_unet_….lora_down.weight}), the last
 * over diffusers' block names or those of single files. Other adaptations (DoRA, LoHa, LoKr, full differences) are
 * refused. The file stays mapped until this is closed.
 */
public final class Lora implements AutoCloseable {
    private static final Pattern OTHER_KIND = Pattern.compile(
            ".*(dora_scale|lora_magnitude_vector|\\.hada_|\\.lokr_|\\.lora_mid\\.|\\.diff(_b)?$|\\.oft_|\\.lora_bias).*");
    private static final int SAMPLES = 3;

    private record ModuleKey(LoraTarget target, String name) {}

    private final Path path;
    private final Weights weights;
    private final LoraScales scales;
    private final Map<ModuleKey, Map<LoraKey.Role, StoredTensor>> modules;

    private Lora(Path path, Weights weights) {
        this.path = path;
        this.weights = weights;
        this.modules = modules(path, weights);
        this.scales = LoraScales.of(path, weights);
    }

    /**
     * Reads a LoRA file, or a folder with a peft adapter.
     *
     * @throws WeightsException if it is invalid or no plain LoRA
     */
    public static Lora read(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileIn(fileOrFolder) : fileOrFolder;
        Weights weights = Weights.open(file);
        try {
            return new Lora(file, weights);
        } catch (RuntimeException fault) {
            weights.close();
            throw fault;
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** How many weights of each network it means to change. */
    public Map<LoraTarget, Integer> modules() {
        Map<LoraTarget, Integer> counts = new EnumMap<>(LoraTarget.class);
        modules.keySet().forEach(key -> counts.merge(key.target, 1, Integer::sum));
        return counts;
    }

    /**
     * What this changes in the given networks, whose weights have diffusers names.
     *
     * @throws WeightsException if it is meant for these networks and fits nothing of them, or has other shapes
     */
    public LoraMatch match(Map<LoraTarget, Weights> networks) {
        Map<LoraTarget, List<LoraDelta>> deltas = new EnumMap<>(LoraTarget.class);
        List<String> unmatched = new ArrayList<>();
        networks.forEach((target, network) -> {
            List<LoraDelta> changes = new ArrayList<>();
            ModuleNames names = new ModuleNames(network);
            modules.forEach((key, tensors) -> {
                if (isFor(key.target, target, networks)) {
                    names.weight(key.name)
                            .ifPresentOrElse(
                                    weight -> changes.add(delta(key, tensors, network.get(weight))),
                                    () -> unmatched.add(key.name));
                }
            });
            deltas.put(target, List.copyOf(changes));
        });
        if (!unmatched.isEmpty() && deltas.values().stream().allMatch(List::isEmpty)) {
            throw new WeightsException(path, "fits nothing of this model; it changes " + samples(unmatched));
        }
        return new LoraMatch(deltas, List.copyOf(unmatched));
    }

    /** The change of a model that is one network. */
    public LoraMatch match(LoraTarget target, Weights network) {
        return match(Map.of(target, network));
    }

    @Override
    public void close() {
        weights.close();
    }

    /** Adapters that peft itself wrote do not say which network they are for. */
    private static boolean isFor(LoraTarget wanted, LoraTarget network, Map<LoraTarget, Weights> networks) {
        boolean unnamed = wanted == LoraTarget.MODEL && !networks.containsKey(LoraTarget.MODEL);
        return network == (unnamed ? LoraTarget.UNET : wanted);
    }

    private LoraDelta delta(ModuleKey key, Map<LoraKey.Role, StoredTensor> tensors, StoredTensor weight) {
        StoredTensor down = required(tensors, LoraKey.Role.DOWN, key);
        StoredTensor up = required(tensors, LoraKey.Role.UP, key);
        if (down.shape().size() < 2
                || down.size(0) == 0
                || up.shape().size() < 2
                || weight.shape().isEmpty()) {
            throw misfit(key, weight, down, up);
        }
        long rank = down.size(0);
        long inputs = down.elements() / rank;
        if (up.size(1) != rank
                || up.elements() != up.size(0) * rank
                || up.size(0) != weight.size(0)
                || up.size(0) * inputs != weight.elements()) {
            throw misfit(key, weight, down, up);
        }
        float scale = scales.scale(key.target, key.name, alpha(tensors.get(LoraKey.Role.ALPHA)), rank);
        return new LoraDelta(weight.name(), down.reshaped(rank, inputs), up.reshaped(up.size(0), rank), scale);
    }

    private OptionalDouble alpha(@Nullable StoredTensor tensor) {
        if (tensor == null) {
            return OptionalDouble.empty();
        }
        if (tensor.elements() != 1) {
            throw new WeightsException(path, "'" + tensor.name() + "' is no single number: shape " + tensor.shape());
        }
        return OptionalDouble.of(tensor.toFloats()[0]);
    }

    private StoredTensor required(Map<LoraKey.Role, StoredTensor> tensors, LoraKey.Role role, ModuleKey key) {
        return Optional.ofNullable(tensors.get(role))
                .orElseThrow(() -> new WeightsException(path, "lacks the " + role + " matrix of '" + key.name + "'"));
    }

    private WeightsException misfit(ModuleKey key, StoredTensor weight, StoredTensor down, StoredTensor up) {
        return new WeightsException(
                path,
                "is made for another model: '%s' has matrices of shape %s and %s, the weight here %s"
                        .formatted(key.name, up.shape(), down.shape(), weight.shape()));
    }

    private static Map<ModuleKey, Map<LoraKey.Role, StoredTensor>> modules(Path path, Weights weights) {
        Map<ModuleKey, Map<LoraKey.Role, StoredTensor>> modules = new LinkedHashMap<>();
        weights.tensors().forEach((name, tensor) -> {
            if (OTHER_KIND.matcher(name).matches()) {
                throw new WeightsException(
                        path,
                        "is a DoRA, LoHa, LoKr or other adaptation ('" + name + "'); only plain LoRA is supported");
            }
            LoraKey key = LoraKey.parse(name)
                    .orElseThrow(() -> new WeightsException(path, "'" + name + "' is no part of a LoRA"));
            modules.computeIfAbsent(
                            new ModuleKey(key.target(), key.module()), module -> new EnumMap<>(LoraKey.Role.class))
                    .put(key.role(), tensor);
        });
        if (modules.isEmpty()) {
            throw new WeightsException(path, "is an empty LoRA");
        }
        return modules;
    }

    private static Path fileIn(Path folder) {
        for (String name : List.of("adapter_model.safetensors", "pytorch_lora_weights.safetensors")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new WeightsException(folder, "has neither adapter_model nor pytorch_lora_weights as safetensors");
    }

    private static String samples(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SAMPLES, names.size())))
                + (names.size() > SAMPLES ? ", ..." : "");
    }
}

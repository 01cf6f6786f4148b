package org.viperstudio.network;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * Quantised weights on the disk: safetensors shards with an index, which is written last, so that its presence tells
 * that they are complete. The scales of a weight "a.weight" are named "a.scales".
 */
public final class QuantisedWeights {
    private static final String INDEX = "model.safetensors.index.json";
    private static final long SHARD = 512L << 20;
    private static final String WEIGHT = ".weight";

    private QuantisedWeights() {}

    /**
     * The quantised weights in a folder; they are made first where they are not complete.
     *
     * @param base the weights as they were published
     * @param wanted which weights to quantise, by name
     * @param folder used for these weights and this quantisation alone
     * @param listener told the progress; may cancel
     * @return the quantised weights alone; the caller closes them
     * @throws CancellationException when the listener cancels; unfinished shards are overwritten the next time
     * @throws WeightsException when the folder cannot be written
     */
    public static Weights in(
            Path folder,
            Backend backend,
            Weights base,
            Predicate<String> wanted,
            Quantisation quantisation,
            ReadingListener listener) {
        if (!Files.isRegularFile(folder.resolve(INDEX))) {
            backend.run(() -> write(folder, backend, base.selected(wanted), quantisation, listener));
        }
        return Weights.open(folder.resolve(INDEX));
    }

    private static void write(
            Path folder, Backend backend, Weights base, Quantisation quantisation, ReadingListener listener) {
        List<StoredTensor> matrices =
                base.tensors().values().stream().filter(quantisation::suits).toList();
        Shards shards = new Shards(folder);
        try (Network network = Network.compile(backend, QuantisedWeights.class, "layers.py", "quantise.py")) {
            Files.createDirectories(folder);
            for (int i = 0; i < matrices.size(); i++) {
                if (!listener.onRead((double) i / matrices.size())) {
                    throw new CancellationException("quantising was stopped");
                }
                quantise(network, matrices.get(i), quantisation, shards);
            }
            shards.finish();
        } catch (IOException unwritable) {
            throw new WeightsException(folder, "cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void quantise(Network network, StoredTensor weight, Quantisation quantisation, Shards shards) {
        String module = weight.name().substring(0, weight.name().length() - WEIGHT.length());
        try (Scope scope = network.scope()) {
            List<Tensor> parts = quantisation.of(network, scope, weight);
            shards.add(parts.get(0).stored(weight.name()), parts.get(1).stored(module + ".scales"));
        } finally {
            weight.unload();
        }
    }

    /**
     * Collects weights to files of half a gigabyte, so that they need not be in memory together. Scales have a file of
     * their own, which leaves the weights aligned.
     */
    private static final class Shards {
        private final Path folder;
        private final Map<String, StoredTensor> pending = new LinkedHashMap<>();
        private final Map<String, StoredTensor> scales = new LinkedHashMap<>();
        private final JsonObject weightMap = new JsonObject();
        private final List<String> files = new ArrayList<>();
        private long bytes;

        Shards(Path folder) {
            this.folder = folder;
        }

        void add(StoredTensor weight, StoredTensor scale) {
            pending.put(weight.name(), weight);
            scales.put(scale.name(), scale);
            bytes += weight.data().byteSize();
            if (bytes > SHARD) {
                flush();
            }
        }

        private void flush() {
            String file = "model-%05d.safetensors".formatted(files.size() + 1);
            SafetensorsWriter.write(folder.resolve(file), pending, Map.of());
            pending.keySet().forEach(name -> weightMap.addProperty(name, file));
            files.add(file);
            pending.clear();
            bytes = 0;
        }

        void finish() throws IOException {
            flush();
            pending.putAll(scales);
            flush();
            JsonObject index = new JsonObject();
            index.add("weight_map", weightMap);
            Path part = folder.resolve(INDEX + ".part");
            Files.write(part, index.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(part, folder.resolve(INDEX), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

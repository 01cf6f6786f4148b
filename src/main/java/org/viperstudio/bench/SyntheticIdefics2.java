package org.viperstudio.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an IDEFICS2 of full width and random weights in the official form: a configuration, shards and their index. */
public final class SyntheticIdefics2 {
    /** Layers of the published model's language model. */
    public static final int LAYERS = 32;

    private SyntheticIdefics2() {}

    /**
     * Writes the model, 17 GB with all layers.
     *
     * @param folder a new or empty folder
     * @param layers of the language model
     * @throws IOException if the disk is full or not writable
     */
    public static void write(Path folder, int layers) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("config.json", "preprocessor_config.json", "generation_config.json")) {
            Files.writeString(folder.resolve(name), resource(name).replace("\"LAYERS\"", Integer.toString(layers)));
        }
        List<TensorLayout> shards = Idefics2Layout.shards(layers);
        JsonObject weightMap = new JsonObject();
        for (int i = 0; i < shards.size(); i++) {
            String file = "model-%05d-of-%05d.safetensors".formatted(i + 1, shards.size());
            RandomWeights.write(folder.resolve(file), shards.get(i));
            shards.get(i).shapes().keySet().forEach(name -> weightMap.addProperty(name, file));
        }
        JsonObject index = new JsonObject();
        index.add("metadata", new JsonObject());
        index.add("weight_map", weightMap);
        Files.writeString(folder.resolve("model.safetensors.index.json"), index.toString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SyntheticIdefics2.class.getResourceAsStream("idefics2/" + name)) {
            if (in == null) {
                throw new IOException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.viperstudio.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public record ClipTextConfig(int hiddenSize, int numAttentionHeads, String hiddenAct, double layerNormEps) {
    public static ClipTextConfig read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        return new ClipTextConfig(
                json.get("hidden_size").getAsInt(),
                json.get("num_attention_heads").getAsInt(),
                json.get("hidden_act").getAsString(),
                json.get("layer_norm_eps").getAsDouble());
    }
}

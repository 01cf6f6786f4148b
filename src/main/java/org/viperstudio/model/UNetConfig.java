package org.viperstudio.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public record UNetConfig(
        List<Integer> headsPerBlock,
        int normNumGroups,
        double normEps,
        boolean flipSinToCos,
        double freqShift,
        int additionTimeEmbedDim) {
    public static UNetConfig read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        List<Integer> heads = new ArrayList<>();
        for (JsonElement e : json.getAsJsonArray("attention_head_dim")) heads.add(e.getAsInt());
        JsonElement add = json.get("addition_time_embed_dim");
        return new UNetConfig(
                heads,
                json.get("norm_num_groups").getAsInt(),
                json.get("norm_eps").getAsDouble(),
                json.get("flip_sin_to_cos").getAsBoolean(),
                json.get("freq_shift").getAsDouble(),
                add.isJsonNull() ? 0 : add.getAsInt());
    }
}

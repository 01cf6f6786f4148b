package org.viperstudio.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public record VaeConfig(int latentChannels, int normNumGroups, double scalingFactor, int downsampling) {
    public static VaeConfig read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        return new VaeConfig(
                json.get("latent_channels").getAsInt(),
                json.get("norm_num_groups").getAsInt(),
                json.get("scaling_factor").getAsDouble(),
                1 << (json.getAsJsonArray("block_out_channels").size() - 1));
    }
}

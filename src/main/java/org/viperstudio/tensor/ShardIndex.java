package org.viperstudio.tensor;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** A {@code *.safetensors.index.json}: which tensor lies in which file of the same folder. */
record ShardIndex(Path path, Map<String, String> fileOfTensor) {
    private static final Pattern PLAIN = Pattern.compile("[\\w .+=@-]+");
    private static final String WEIGHT_MAP = "weight_map";

    static ShardIndex read(Path path) {
        try (InputStream text = Files.newInputStream(path)) {
            return new ShardIndex(path, weightMap(StrictJson.reader(text)));
        } catch (NoSuchFileException missing) {
            throw new WeightsException(path, "no such file", missing);
        } catch (IOException | IllegalStateException malformed) {
            throw new WeightsException(path, "malformed index: " + malformed.getMessage(), malformed);
        }
    }

    /** The shard's path; it must be a plain file name, so that an index cannot reach outside its folder. */
    Path shard(String fileName) {
        boolean plain =
                fileName.endsWith(".safetensors") && PLAIN.matcher(fileName).matches();
        if (!plain) {
            throw new WeightsException(path, "'" + fileName + "' is no name of a safetensors file in its folder");
        }
        return path.resolveSibling(fileName);
    }

    private static Map<String, String> weightMap(JsonReader json) throws IOException {
        Map<String, String> weightMap = null;
        json.beginObject();
        while (json.hasNext()) {
            if (!json.nextName().equals(WEIGHT_MAP)) {
                json.skipValue();
            } else if (weightMap == null) {
                weightMap = StrictJson.strings(json);
            } else {
                throw new MalformedJsonException("two " + WEIGHT_MAP);
            }
        }
        json.endObject();
        if (weightMap == null || json.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException(weightMap == null ? "no " + WEIGHT_MAP : "text follows the JSON object");
        }
        return weightMap;
    }
}

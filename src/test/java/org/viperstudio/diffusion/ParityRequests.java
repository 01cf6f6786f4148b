package org.viperstudio.diffusion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the settings of a reference pipeline run. */
final class ParityRequests {
    private ParityRequests() {}

    static ImageRequest request(JsonObject settings, List<Degree> degrees) {
        return new ImageRequest(
                text(settings, "prompt"),
                negative(settings),
                text(settings, "liked"),
                text(settings, "disliked"),
                degrees,
                0,
                settings.get("steps").getAsInt(),
                settings.get("guidance").getAsDouble(),
                0,
                settings.get("width").getAsInt(),
                settings.get("height").getAsInt(),
                scheduler(settings),
                Optional.empty(),
                settings.has("denoising_end")
                        ? OptionalDouble.of(settings.get("denoising_end").getAsDouble())
                        : OptionalDouble.empty(),
                Effort.EXACT);
    }

    private static String text(JsonObject settings, String key) {
        JsonElement text = settings.get(key);
        return text == null || text.isJsonNull() ? "" : text.getAsString();
    }

    /** The reference tells the empty text from none at all, which is our empty one. */
    private static String negative(JsonObject settings) {
        JsonElement text = settings.get("negative_prompt");
        boolean none = text == null || text.isJsonNull();
        return none || !text.getAsString().isEmpty() ? text(settings, "negative_prompt") : " ";
    }

    private static Optional<String> scheduler(JsonObject settings) {
        return Optional.ofNullable(settings.get("scheduler")).map(name -> switch (name.getAsString()) {
            case "EulerAncestralDiscreteScheduler" -> "euler-ancestral";
            case "DPMSolverMultistepScheduler" -> "dpmpp-2m-karras";
            default -> throw new IllegalArgumentException("unknown scheduler " + name);
        });
    }
}

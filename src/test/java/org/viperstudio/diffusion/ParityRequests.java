package org.viperstudio.diffusion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.viperstudio.Parity;
import org.viperstudio.scheduler.SchedulerKind;

/** Reads the settings of a reference pipeline run. */
final class ParityRequests {
    private static final String CASE = "case";

    private ParityRequests() {}

    /** The settings of a case, which know its name. */
    static JsonObject settings(String name) {
        JsonObject settings = Parity.json(name);
        settings.addProperty(CASE, name);
        return settings;
    }

    static ImageRequest request(JsonObject settings, List<Degree> degrees) {
        return new ImageRequest(
                new RequestTexts(
                        text(settings, "prompt"),
                        negative(settings),
                        text(settings, "liked"),
                        text(settings, "disliked")),
                degrees,
                0,
                new ImageRequest.Size(
                        settings.get("width").getAsInt(), settings.get("height").getAsInt()),
                new SamplingSettings(
                        settings.get("steps").getAsInt(), scheduler(settings), refinerStart(settings), Effort.EXACT),
                new GuidanceSettings(settings.get("guidance").getAsDouble(), rescale(settings)));
    }

    private static OptionalDouble refinerStart(JsonObject settings) {
        return settings.has("denoising_end")
                ? OptionalDouble.of(settings.get("denoising_end").getAsDouble())
                : OptionalDouble.empty();
    }

    private static double rescale(JsonObject settings) {
        return settings.has("guidance_rescale")
                ? settings.get("guidance_rescale").getAsDouble()
                : 0;
    }

    /** A text as the reference reads it: brackets weigh nothing there. */
    private static String text(JsonObject settings, String key) {
        JsonElement text = settings.get(key);
        return text == null || text.isJsonNull()
                ? ""
                : read(settings, text.getAsString()).replaceAll("[()\\[\\]\\\\]", "\\\\$0");
    }

    private static String read(JsonObject settings, String text) {
        return settings.has("model")
                ? ReferenceTexts.read(Models.source(settings.get("model").getAsString()), text)
                : text;
    }

    /** The reference tells the empty text from none at all, which is our empty one. */
    private static String negative(JsonObject settings) {
        JsonElement text = settings.get("negative_prompt");
        boolean none = text == null || text.isJsonNull();
        return none || !text.getAsString().isEmpty() ? text(settings, "negative_prompt") : " ";
    }

    /**
     * The scheduler over the model's own settings, where the case names its class and gives no settings. Karras' sigmas
     * are then told by the case's name alone.
     */
    private static Optional<String> scheduler(JsonObject settings) {
        if (schedulerSettings(settings).isPresent() || !settings.has("scheduler")) {
            return Optional.empty();
        }
        SchedulerKind kind = kind(settings);
        boolean karras = text(settings, CASE).contains("karras") && kind.takesKarrasSigmas();
        return Optional.of(karras ? kind.label() + "-karras" : kind.label());
    }

    /**
     * What the case sets otherwise than the model's {@code scheduler_config.json}, if it tells of any setting. The
     * reference's DDIM clips where a file written for another scheduler says nothing of it.
     */
    static Optional<JsonObject> schedulerSettings(JsonObject settings) {
        boolean clips = settings.has("scheduler") && kind(settings) == SchedulerKind.DDIM;
        return told(settings)
                .or(() -> clips ? Optional.of(named(new JsonObject(), SchedulerKind.DDIM)) : Optional.empty());
    }

    private static Optional<JsonObject> told(JsonObject settings) {
        return Stream.of("scheduler_config", "config")
                .map(settings::get)
                .filter(Objects::nonNull)
                .map(config -> config.getAsJsonObject().deepCopy())
                .map(config -> settings.has("scheduler") ? named(config, kind(settings)) : config)
                .findFirst();
    }

    private static JsonObject named(JsonObject config, SchedulerKind kind) {
        config.addProperty("_class_name", kind.className());
        return config;
    }

    private static SchedulerKind kind(JsonObject settings) {
        String name = settings.get("scheduler").getAsString();
        return SchedulerKind.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no scheduler is called " + name));
    }
}

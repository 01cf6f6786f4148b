package org.viperstudio.scheduler;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings in a model's {@code scheduler_config.json}, as written: a key that is absent takes the default of the
 * scheduler that asks for it, and one that no scheduler asks for does no harm. So the same settings can be given to
 * another scheduler than the one they were written for ({@link #withScheduler}), which then takes over the betas, the
 * prediction type and whatever else it knows.
 *
 * <p>Immutable. Values are checked when a scheduler is made of them ({@link Scheduler#of}).
 */
public final class SchedulerConfig {
    private static final long LARGEST_FILE = 16L << 20;
    private static final String CLASS_NAME = "_class_name";
    private static final String CLIP_SAMPLE = "clip_sample";
    private static final String KARRAS_SUFFIX = "-karras";
    private static final Pattern OTHER_NOISE = Pattern.compile("(EDM|Flow).*");

    private final String origin;
    private final JsonObject settings;

    private SchedulerConfig(String origin, JsonObject settings) {
        this.origin = origin;
        this.settings = settings;
    }

    /**
     * Reads a {@code scheduler_config.json}.
     *
     * @throws SchedulerException if the file cannot be read or holds no JSON object
     */
    public static SchedulerConfig read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new SchedulerException(file + " is too large for a scheduler's configuration");
            }
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new SchedulerException(file + ": no such file", missing);
        } catch (CharacterCodingException binary) {
            throw new SchedulerException(file + " is not text in UTF-8", binary);
        } catch (IOException unreadable) {
            throw new SchedulerException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Reads the settings from {@code json}.
     *
     * @param origin where the text is from, for messages
     * @throws SchedulerException if it holds no JSON object
     */
    public static SchedulerConfig parse(String json, String origin) {
        try {
            JsonElement root = JsonParser.parseString(json);
            if (root instanceof JsonObject settings) {
                return new SchedulerConfig(origin, settings);
            }
        } catch (JsonParseException malformed) {
            throw new SchedulerException(origin + " is not valid JSON: " + malformed.getMessage(), malformed);
        }
        throw new SchedulerException(origin + " holds no JSON object");
    }

    /**
     * The same settings for another scheduler.
     *
     * @throws SchedulerException if they are for another way to add noise, which no scheduler here knows
     */
    public SchedulerConfig withScheduler(SchedulerKind kind) {
        String own = setting(CLASS_NAME).text("");
        if (OTHER_NOISE.matcher(own).matches()) {
            throw setting(CLASS_NAME)
                    .unsupported(
                            "models of flow matching and of EDM's noise levels do not work with the schedulers here");
        }
        SchedulerConfig changed = with(CLASS_NAME, new JsonPrimitive(kind.className()));
        // The scheduler that it was written for knows no clipping, which is for models of pixels.
        boolean silent = !own.isEmpty() && !own.equals(kind.className()) && !settings.has(CLIP_SAMPLE);
        return silent ? changed.with(CLIP_SAMPLE, new JsonPrimitive(false)) : changed;
    }

    /**
     * The settings as the pipelines of Stable Diffusion 1 and 2 take them, whatever the file says: some files are from
     * before their keys were there.
     */
    public SchedulerConfig forStableDiffusion() {
        return with("steps_offset", new JsonPrimitive(1)).with(CLIP_SAMPLE, new JsonPrimitive(false));
    }

    /**
     * The same settings for the scheduler with this {@linkplain SchedulerKind#label label}; {@code -karras} may follow
     * it where the scheduler knows Karras sigmas, and after that a {@linkplain TimestepSpacing spacing} of the
     * timesteps: {@code dpmpp-2m-karras}, {@code euler-trailing}.
     *
     * @throws SchedulerException if there is no scheduler of that name
     */
    public SchedulerConfig withScheduler(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        for (TimestepSpacing spacing : TimestepSpacing.values()) {
            String suffix = "-" + Setting.spelling(spacing);
            if (lowerCase.endsWith(suffix)) {
                return withScheduler(lowerCase.substring(0, lowerCase.length() - suffix.length()))
                        .withTimestepSpacing(spacing);
            }
        }
        boolean karras = lowerCase.endsWith(KARRAS_SUFFIX);
        String label = karras ? lowerCase.substring(0, lowerCase.length() - KARRAS_SUFFIX.length()) : lowerCase;
        SchedulerKind kind = SchedulerKind.named(label)
                .filter(found -> !karras || found.takesKarrasSigmas())
                .orElseThrow(() -> new SchedulerException(
                        "no scheduler is called \"%s\"; there are %s".formatted(name, String.join(", ", names()))));
        return karras ? withScheduler(kind).withKarrasSigmas() : withScheduler(kind);
    }

    /** Every name that {@link #withScheduler(String)} knows, without the spacings. */
    public static List<String> names() {
        return Arrays.stream(SchedulerKind.values())
                .flatMap(kind -> kind.takesKarrasSigmas()
                        ? Stream.of(kind.label(), kind.label() + KARRAS_SUFFIX)
                        : Stream.of(kind.label()))
                .toList();
    }

    /** The same settings with the sigmas of Karras et al. (2022), eq. 5, whatever the spacing was. */
    public SchedulerConfig withKarrasSigmas() {
        SchedulerConfig changed = this;
        for (SigmaSpacing.Curve curve : SigmaSpacing.Curve.values()) {
            changed = changed.with(curve.flag(), new JsonPrimitive(curve == SigmaSpacing.Curve.KARRAS));
        }
        return changed;
    }

    /** The same settings with another spacing of the timesteps; few-step models need {@code TRAILING}. */
    public SchedulerConfig withTimestepSpacing(TimestepSpacing spacing) {
        return with("timestep_spacing", new JsonPrimitive(Setting.spelling(spacing)));
    }

    /**
     * The scheduler that the settings name.
     *
     * @throws SchedulerException if they name none, or one that is not there
     */
    public SchedulerKind kind() {
        String name = setting(CLASS_NAME).text("");
        return SchedulerKind.named(name)
                .orElseThrow(() -> new SchedulerException(
                        "%s: %s is \"%s\", which is not supported; choose one of the schedulers %s instead"
                                .formatted(origin, CLASS_NAME, name, String.join(", ", names()))));
    }

    /** Whether the settings name a scheduler that is there. */
    public boolean isSupported() {
        return SchedulerKind.named(setting(CLASS_NAME).text("")).isPresent();
    }

    /**
     * The same settings, but with DDIM where they name a scheduler that is not there: PNDM, most often, its kin.
     *
     * @throws SchedulerException if they are for another way to add noise
     */
    public SchedulerConfig orNearest() {
        return isSupported() ? this : withScheduler(SchedulerKind.DDIM);
    }

    /** Where the settings are from. */
    public String origin() {
        return origin;
    }

    Setting setting(String key) {
        return new Setting(origin, key, settings.get(key));
    }

    private SchedulerConfig with(String key, JsonElement value) {
        JsonObject changed = settings.deepCopy();
        changed.add(key, value);
        return new SchedulerConfig(origin, changed);
    }
}

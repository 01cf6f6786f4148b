package org.viperstudio.studio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.tensor.DType;

/**
 * All settings that a picture was made with, as they are saved in its file: the same settings give the same picture.
 *
 * @param program name and version of the program
 * @param model the model's file or folder
 * @param config the folder that a single-file model was configured by
 * @param unet the file or folder of a UNet in the place of the model's own
 * @param vae the same for its autoencoder
 * @param prompt what it shows
 * @param negative what it must not show
 * @param liked the liked attributes with their weights, in the order used
 * @param disliked the disliked ones
 * @param degreeLiked as the person set it, 0..1; b+ is that times {@code tasteScale}
 * @param degreeDisliked likewise, for b-
 * @param tasteScale over 0 to 1; 1 in a file from before there was one
 * @param scheduler its name, where not the model's own
 * @param refiner the refiner's file or folder, if there was one
 * @param refinerStart the share of the schedule after which it took over
 * @param loras low-rank adapters with their strengths
 * @param embeddings files of textual-inversion embeddings
 * @param start the picture to start from
 * @param strength how much of it was painted over, 0..1
 * @param dtype the type that was or is to be computed in; the fastest on the machine where it is not named
 * @param balanced whether the guidance was balanced where the two degrees differ
 */
public record GenerationSettings(
        String program,
        String model,
        @Nullable String config,
        @Nullable String unet,
        @Nullable String vae,
        String prompt,
        String negative,
        String liked,
        String disliked,
        double degreeLiked,
        double degreeDisliked,
        long seed,
        int steps,
        double guidance,
        double rescale,
        double tasteScale,
        int width,
        int height,
        @Nullable String scheduler,
        @Nullable String refiner,
        double refinerStart,
        List<LoraUse> loras,
        List<String> embeddings,
        @Nullable String start,
        double strength,
        Effort effort,
        @Nullable String dtype,
        boolean balanced) {

    /** The key of the settings among a PNG's texts. */
    public static final String PNG_KEY = "viper";

    private static final String TASTE_SCALE = "tasteScale";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** A low-rank adapter and how strongly it is applied. */
    public record LoraUse(String path, double strength) {
        public LoraUse {
            if (!Double.isFinite(strength)) {
                throw new IllegalArgumentException("the strength of " + path + " is a number, not " + strength);
            }
        }

        /**
         * Reads {@code PATH} or {@code PATH:STRENGTH}.
         *
         * @throws IllegalArgumentException if the strength is infinite or no number
         */
        public static LoraUse parse(String text) {
            int colon = text.lastIndexOf(':');
            try {
                return colon > 1
                        ? new LoraUse(text.substring(0, colon), Double.parseDouble(text.substring(colon + 1)))
                        : new LoraUse(text, 1);
            } catch (NumberFormatException partOfThePath) {
                return new LoraUse(text, 1);
            }
        }
    }

    public GenerationSettings {
        if (!(tasteScale > 0 && tasteScale <= 1)) {
            throw new IllegalArgumentException("a taste scale is over 0 and at most 1, not " + tasteScale);
        }
        loras = List.copyOf(loras);
        embeddings = List.copyOf(embeddings);
    }

    /** The degrees as the person set them. */
    public Degree degree() {
        return new Degree(degreeLiked, degreeDisliked);
    }

    /** The same settings at another degree. */
    public GenerationSettings atDegree(double likedDegree, double dislikedDegree) {
        return with(likedDegree, dislikedDegree, dtype);
    }

    /** The same settings with the type that is computed in. */
    GenerationSettings in(DType type) {
        return with(degreeLiked, degreeDisliked, type.name());
    }

    private GenerationSettings with(double likedDegree, double dislikedDegree, @Nullable String type) {
        return new GenerationSettings(
                program,
                model,
                config,
                unet,
                vae,
                prompt,
                negative,
                liked,
                disliked,
                likedDegree,
                dislikedDegree,
                seed,
                steps,
                guidance,
                rescale,
                tasteScale,
                width,
                height,
                scheduler,
                refiner,
                refinerStart,
                loras,
                embeddings,
                start,
                strength,
                effort,
                type,
                balanced);
    }

    public String toJson() {
        return GSON.toJson(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static GenerationSettings fromJson(String json) {
        try {
            JsonObject said = GSON.fromJson(json, JsonObject.class);
            if (said == null) {
                throw new IllegalArgumentException("the settings in the picture are empty");
            }
            if (!said.has(TASTE_SCALE)) {
                // A picture from before there was one.
                said.addProperty(TASTE_SCALE, 1);
            }
            return GSON.fromJson(said, GenerationSettings.class).complete();
        } catch (IllegalArgumentException told) {
            throw told;
        } catch (RuntimeException damaged) {
            // Whatever the text's form, or this record about what is missing in it, objects to.
            throw new IllegalArgumentException("the settings in the picture are damaged", damaged);
        }
    }

    /** What JSON leaves out is null in a record. */
    private GenerationSettings complete() {
        Stream.of(program, model, prompt, negative, liked, disliked, effort).forEach(Objects::requireNonNull);
        return this;
    }
}

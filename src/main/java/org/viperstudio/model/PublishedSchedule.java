package org.viperstudio.model;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.tensor.Weights;

/**
 * The scheduler's configuration of a single file, which holds none: that of the official model of its kind.
 *
 * <p>What the UNet predicts is told, in this order, by the file's {@code modelspec.prediction_type}; by a tensor named
 * {@code v_pred}; for Stable Diffusion 2, by the spread of one bias, which training for velocities has made wider than
 * 0.09 in all known models; otherwise it is the noise. A tensor named {@code ztsnr} says that the last step holds
 * noise alone.
 */
final class PublishedSchedule {
    private static final String SPREAD_BIAS = SingleFile.UNET + "output_blocks.11.1.transformer_blocks.0.norm1.bias";
    private static final double VELOCITY_SPREAD = 0.09;

    private PublishedSchedule() {}

    static ConfigJson of(ModelKind kind, Path file, Weights weights) {
        boolean stableDiffusion = kind == ModelKind.STABLE_DIFFUSION;
        JsonObject json = new JsonObject();
        json.addProperty("_class_name", stableDiffusion ? "DDIMScheduler" : "EulerDiscreteScheduler");
        json.addProperty("beta_start", 0.00085);
        json.addProperty("beta_end", 0.012);
        json.addProperty("beta_schedule", "scaled_linear");
        json.addProperty("num_train_timesteps", 1000);
        json.addProperty("prediction_type", predictsVelocity(weights) ? "v_prediction" : "epsilon");
        json.addProperty("timestep_spacing", "leading");
        json.addProperty("steps_offset", 1);
        if (stableDiffusion) {
            json.addProperty("clip_sample", false);
            json.addProperty("set_alpha_to_one", false);
        }
        if (weights.has("ztsnr")) {
            json.addProperty("rescale_betas_zero_snr", true);
            json.addProperty("timestep_spacing", "trailing");
        }
        return ConfigJson.of(file, json.toString());
    }

    /** Whether the UNet predicts velocities, not noise. */
    static boolean predictsVelocity(Weights weights) {
        Optional<String> told = Optional.ofNullable(weights.metadata().get("modelspec.prediction_type"));
        if (told.isPresent()) {
            return told.get().startsWith("v");
        }
        return weights.has("v_pred") || (SingleFile.has(weights, SingleFile.V2_OPEN_CLIP) && spreadIsWide(weights));
    }

    private static boolean spreadIsWide(Weights weights) {
        if (!weights.has(SPREAD_BIAS)) {
            return false;
        }
        double sum = 0;
        double squares = 0;
        float[] bias = weights.get(SPREAD_BIAS).toFloats();
        for (float value : bias) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / bias.length;
        return Math.sqrt(squares / bias.length - mean * mean) > VELOCITY_SPREAD;
    }
}

package org.viperstudio.scheduler;

import java.util.Map;

/**
 * How a model's output is turned into the clean sample and the noise.
 *
 * @param type what the output predicts
 * @param limit clean samples are clipped to [-limit, limit]; infinite for models of latents, which are not clipped
 */
record Prediction(PredictionType type, float limit) {
    /** As configured, for a scheduler that never clips. */
    static Prediction unclipped(SchedulerConfig config) {
        config.setting("thresholding").refuse("dynamic thresholding is for models of pixels, write false");
        return new Prediction(type(config), Float.POSITIVE_INFINITY);
    }

    /**
     * As configured, for a scheduler that can clip.
     *
     * @param byDefault whether it clips where the configuration does not say
     */
    static Prediction clipped(SchedulerConfig config, boolean byDefault) {
        Prediction unclipped = unclipped(config);
        if (!config.setting("clip_sample").flag(byDefault)) {
            return unclipped;
        }
        double limit = config.setting("clip_sample_range").positive().orElse(1);
        return new Prediction(unclipped.type, (float) limit);
    }

    float[] original(NoiseLevel level, float[] sample, float[] output) {
        float[] original = type.original(level, sample, output);
        return limit == Float.POSITIVE_INFINITY ? original : clip(original);
    }

    float[] noise(NoiseLevel level, float[] sample, float[] output) {
        return type.noise(level, sample, output);
    }

    private static PredictionType type(SchedulerConfig config) {
        Map<String, PredictionType> synonyms = Map.of("original_sample", PredictionType.SAMPLE);
        return config.setting("prediction_type").choice(PredictionType.EPSILON, synonyms);
    }

    private float[] clip(float[] original) {
        float[] clipped = new float[original.length];
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.clamp(original[i], -limit, limit);
        }
        return clipped;
    }
}

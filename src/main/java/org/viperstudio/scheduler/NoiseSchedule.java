package org.viperstudio.scheduler;

import java.util.List;

/**
 * The noise that a model was trained with. At timestep t of {@link #trainTimesteps}, an image x₀ has become √ᾱ x₀ +
 * √(1 - ᾱ) ε, where ᾱ, the cumulative product of 1 - β, is {@link #alphaCumprod}.
 */
public final class NoiseSchedule {
    /** More timesteps than this were never trained. */
    static final int MOST_TIMESTEPS = 10_000;

    private final float[] alphasCumprod;
    private final float[] sigmas;
    private final float[] logSigmas;

    /** The betas where a configuration does not tell; the schedulers differ in this. */
    record Betas(double start, double end, BetaSchedule schedule) {
        static final Betas DDPM = new Betas(0.0001, 0.02, BetaSchedule.LINEAR);
    }

    private NoiseSchedule(float[] alphasCumprod) {
        this.alphasCumprod = alphasCumprod;
        int count = alphasCumprod.length;
        sigmas = new float[count];
        logSigmas = new float[count];
        for (int t = 0; t < count; t++) {
            sigmas[t] = sigma(alphasCumprod[t]);
            logSigmas[t] = FloatSpace.log(sigmas[t]);
        }
    }

    /** As configured, a zero terminal signal-to-noise ratio included. */
    static NoiseSchedule of(SchedulerConfig config, Betas defaults) {
        if (!config.setting("rescale_betas_zero_snr").flag(false)) {
            return withoutRescaling(config, defaults);
        }
        return new NoiseSchedule(alphasCumprod(ZeroTerminalSnr.rescaled(betas(config, defaults))));
    }

    /** As configured, for schedulers that do not know of a zero terminal signal-to-noise ratio. */
    static NoiseSchedule withoutRescaling(SchedulerConfig config, Betas defaults) {
        return new NoiseSchedule(alphasCumprod(betas(config, defaults)));
    }

    /** The same with a last ᾱ of 2⁻²⁴ in place of zero, for schedulers that divide by it. */
    NoiseSchedule withFiniteSigmas() {
        float[] finite = alphasCumprod.clone();
        int last = finite.length - 1;
        finite[last] = finite[last] == 0 ? 0x1p-24f : finite[last];
        return new NoiseSchedule(finite);
    }

    /** How many timesteps the model was trained with. */
    public int trainTimesteps() {
        return alphasCumprod.length;
    }

    /** Refuses a number of steps that no run can have. */
    void requireSteps(int steps) {
        if (steps < 1 || steps > alphasCumprod.length) {
            throw new SchedulerException("%d steps were asked for; with num_train_timesteps %d it must be 1 to %d"
                    .formatted(steps, alphasCumprod.length, alphasCumprod.length));
        }
    }

    /** ᾱ at {@code timestep}, which is from 0 to {@link #trainTimesteps} - 1: falls from almost 1 to almost 0. */
    public float alphaCumprod(int timestep) {
        return alphasCumprod[timestep];
    }

    /** σ = √((1 - ᾱ) / ᾱ) at {@code timestep}, between its neighbours where that is no whole number. */
    double sigma(double timestep) {
        int last = sigmas.length - 1;
        if (timestep <= 0 || timestep >= last) {
            return sigmas[timestep <= 0 ? 0 : last];
        }
        int below = (int) timestep;
        double slope = (double) sigmas[below + 1] - sigmas[below];
        return slope * (timestep - below) + sigmas[below];
    }

    double smallestSigma() {
        return sigmas[0];
    }

    double largestSigma() {
        return sigmas[sigmas.length - 1];
    }

    float smallestLogSigma() {
        return logSigmas[0];
    }

    float largestLogSigma() {
        return logSigmas[logSigmas.length - 1];
    }

    /** The timestep whose noise is {@code sigma}: linear in log σ between two neighbours. */
    double timestep(double sigma) {
        double logSigma = Math.log(Math.max(sigma, 1e-10));
        int low = lastNotAbove(logSigma);
        float gap = logSigmas[low] - logSigmas[low + 1];
        double weight = Math.clamp((logSigmas[low] - logSigma) / gap, 0, 1);
        return (1 - weight) * low + weight * (low + 1);
    }

    /** How many timesteps, counted from 0, have a log signal-to-noise ratio λ = log(√ᾱ / √(1 - ᾱ)) of at least this. */
    int timestepsWithLambdaFrom(double smallestLambda) {
        int count = alphasCumprod.length;
        while (count > 0 && NoiseLevel.preserving(sigmas[count - 1]).lambda() < (float) smallestLambda) {
            count--;
        }
        return count;
    }

    private int lastNotAbove(double logSigma) {
        int index = logSigmas.length - 2;
        while (index > 0 && logSigmas[index] > logSigma) {
            index--;
        }
        return index;
    }

    private static float sigma(float alphaCumprod) {
        return (float) Math.sqrt((1 - alphaCumprod) / alphaCumprod);
    }

    private static float[] betas(SchedulerConfig config, Betas defaults) {
        int timesteps = config.setting("num_train_timesteps").integer(1000, 2, MOST_TIMESTEPS);
        Setting trained = config.setting("trained_betas");
        if (trained.isGiven()) {
            return trained(trained, timesteps);
        }
        double start = config.setting("beta_start").fraction(defaults.start);
        double end = config.setting("beta_end").fraction(defaults.end);
        float[] betas =
                config.setting("beta_schedule").choice(defaults.schedule).betas(start, end, timesteps);
        check(betas, config.setting("num_train_timesteps"));
        return betas;
    }

    private static float[] trained(Setting setting, int timesteps) {
        List<Double> values = setting.numbers();
        if (values.size() != timesteps) {
            throw setting.unexpected(
                    "%d numbers, one for each of num_train_timesteps, not %d".formatted(timesteps, values.size()));
        }
        float[] betas = new float[timesteps];
        for (int t = 0; t < timesteps; t++) {
            betas[t] = values.get(t).floatValue();
        }
        check(betas, setting);
        return betas;
    }

    /** Every timestep must add some noise, and some signal must be left in single precision at the last. */
    private static void check(float[] betas, Setting blamed) {
        float[] alphasCumprod = alphasCumprod(betas);
        for (int t = 0; t < betas.length; t++) {
            boolean inRange = betas[t] > 0 && betas[t] < 1 && alphasCumprod[t] > Float.MIN_NORMAL;
            if (!inRange || alphasCumprod[t] >= 1) {
                throw blamed.unexpected("betas above 0 and below 1 that leave some image at the last timestep");
            }
        }
    }

    private static float[] alphasCumprod(float[] betas) {
        float[] products = new float[betas.length];
        double product = 1;
        for (int t = 0; t < betas.length; t++) {
            product *= 1 - betas[t];
            products[t] = (float) product;
        }
        return products;
    }
}

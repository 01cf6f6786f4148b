package org.viperstudio.scheduler;

/**
 * How a noisy sample is made of a clean one: x = alpha x₀ + sigma ε.
 *
 * @param alpha the share of the clean sample
 * @param sigma the share of the noise
 * @param variance alpha² + sigma²
 */
record NoiseLevel(float alpha, float sigma, float variance) {
    /** x = x₀ + σ ε, as in Karras et al. (2022). */
    static NoiseLevel exploding(float sigma) {
        return new NoiseLevel(1, sigma, sigma * sigma + 1);
    }

    /** The same ratio of noise to image, σ, in samples of constant variance. */
    static NoiseLevel preserving(float sigma) {
        float alpha = 1 / (float) Math.sqrt(sigma * sigma + 1);
        return new NoiseLevel(alpha, sigma * alpha, 1);
    }

    /** x = √ᾱ x₀ + √(1 - ᾱ) ε, as in Ho et al. (2020), eq. 4. */
    static NoiseLevel ofAlphaCumprod(float alphaCumprod) {
        return new NoiseLevel((float) Math.sqrt(alphaCumprod), (float) Math.sqrt(1 - alphaCumprod), 1);
    }

    /** The deviation of a sample, by which it is divided before a model sees it. */
    float norm() {
        return (float) Math.sqrt(variance);
    }

    /** λ = log(alpha / sigma), half the log signal-to-noise ratio; infinite without noise. */
    float lambda() {
        return (float) Math.log(alpha) - (float) Math.log(sigma);
    }

    /** Noise to image, the σ of Karras et al.; infinite where no image is left. */
    double ratio() {
        return (double) sigma / alpha;
    }

    float[] addNoise(float[] clean, float[] noise) {
        return Term.sum(Term.of(alpha, clean), Term.of(sigma, noise));
    }
}

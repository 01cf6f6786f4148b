package org.viperstudio.scheduler;

/**
 * The composition of a noisy sample: x = alpha x₀ + sigma ε.
 *
 * @param alpha the factor of the clean sample x₀
 * @param sigma the factor of the noise ε
 * @param variance alpha² + sigma², the sample's variance if x₀ has unit variance
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

    /** The standard deviation of a sample, by which it is divided before it goes to the model. */
    float norm() {
        return (float) Math.sqrt(variance);
    }

    /** λ = log(alpha / sigma), half the log signal-to-noise ratio; infinite without noise. */
    float lambda() {
        return (float) Math.log(alpha) - (float) Math.log(sigma);
    }

    /** The noise-to-image ratio, the σ of Karras et al. (2022); infinite for noise alone. */
    double ratio() {
        return (double) sigma / alpha;
    }

    float[] addNoise(float[] clean, float[] noise) {
        return Term.sum(Term.of(alpha, clean), Term.of(sigma, noise));
    }
}

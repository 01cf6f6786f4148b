package org.viperstudio.scheduler;

/** Betas after which nothing of the image is left (Lin et al. 2023, "Common diffusion noise schedules ... flawed"). */
final class ZeroTerminalSnr {
    private ZeroTerminalSnr() {}

    /** Algorithm 1: shifts √ᾱ so that it ends at zero, and scales it so that it starts where it did. */
    static float[] rescaled(float[] betas) {
        float[] roots = rootsOfAlphaCumprod(betas);
        float first = roots[0];
        float last = roots[roots.length - 1];
        float scale = first / (first - last);
        float[] rescaled = new float[betas.length];
        float before = 1;
        for (int t = 0; t < betas.length; t++) {
            float root = (roots[t] - last) * scale;
            float alphaCumprod = root * root;
            rescaled[t] = 1 - alphaCumprod / before;
            before = alphaCumprod;
        }
        return rescaled;
    }

    private static float[] rootsOfAlphaCumprod(float[] betas) {
        float[] roots = new float[betas.length];
        double product = 1;
        for (int t = 0; t < betas.length; t++) {
            product *= 1 - betas[t];
            roots[t] = (float) Math.sqrt((float) product);
        }
        return roots;
    }
}

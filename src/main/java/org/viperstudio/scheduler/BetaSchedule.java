package org.viperstudio.scheduler;

import java.util.function.DoubleUnaryOperator;

/** How the variance β of the noise that each training timestep adds grows over the timesteps. */
enum BetaSchedule {
    /** β grows evenly (Ho et al. 2020, §4). */
    LINEAR {
        @Override
        float[] betas(double start, double end, int timesteps) {
            return FloatSpace.linear((float) start, (float) end, timesteps);
        }
    },
    /** √β grows evenly: what Stable Diffusion is trained with. */
    SCALED_LINEAR {
        @Override
        float[] betas(double start, double end, int timesteps) {
            float[] betas = FloatSpace.linear((float) Math.sqrt(start), (float) Math.sqrt(end), timesteps);
            for (int t = 0; t < timesteps; t++) {
                betas[t] *= betas[t];
            }
            return betas;
        }
    },
    /** ᾱ falls as a squared cosine (Nichol and Dhariwal 2021, eq. 17). */
    SQUAREDCOS_CAP_V2 {
        @Override
        float[] betas(double start, double end, int timesteps) {
            return fromAlphaBar(BetaSchedule::squaredCosine, timesteps);
        }
    },
    /** ᾱ falls exponentially. */
    EXP {
        @Override
        float[] betas(double start, double end, int timesteps) {
            return fromAlphaBar(time -> Math.exp(time * -12), timesteps);
        }
    };

    private static final double LARGEST_BETA = 0.999;

    /** The betas of all timesteps; the schedules that are given by ᾱ have no use for {@code start} and {@code end}. */
    abstract float[] betas(double start, double end, int timesteps);

    private static double squaredCosine(double time) {
        double cosine = Math.cos((time + 0.008) / 1.008 * Math.PI / 2);
        return cosine * cosine;
    }

    private static float[] fromAlphaBar(DoubleUnaryOperator alphaBar, int timesteps) {
        float[] betas = new float[timesteps];
        for (int t = 0; t < timesteps; t++) {
            double before = alphaBar.applyAsDouble((double) t / timesteps);
            double after = alphaBar.applyAsDouble((double) (t + 1) / timesteps);
            betas[t] = (float) Math.min(1 - after / before, LARGEST_BETA);
        }
        return betas;
    }
}

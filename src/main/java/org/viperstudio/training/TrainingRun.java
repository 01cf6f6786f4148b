package org.viperstudio.training;

import org.viperstudio.tensor.Backend;

/**
 * What the stages of training have in common: where to compute, what to train, where it is kept, and whom to tell.
 *
 * @param design what is trained, and its hyperparameters
 * @param plan what the person asked for
 */
record TrainingRun(
        Backend backend, WorkFolder work, SketchDesign design, Training.Plan plan, TrainingListener listener) {
    /** The weights before the first step: random, or those of the model that the plan names. */
    InitialWeights initialWeights() {
        return new InitialWeights(design.architecture(), plan.from(), plan.seed());
    }

    /** The autoencoder with its initial weights; no checkpoint is loaded yet. */
    VaeTrainer newAutoencoder() {
        return new VaeTrainer(
                backend,
                design.architecture().vae(),
                plan.dtype(),
                initialWeights().autoencoder());
    }

    /** The autoencoder as its last checkpoint has it; with its initial weights where there is none. */
    VaeTrainer trainedAutoencoder() {
        VaeTrainer trainer = newAutoencoder();
        trainer.resume(work.checkpoint(Training.Stage.VAE));
        return trainer;
    }
}

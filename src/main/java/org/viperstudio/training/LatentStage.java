package org.viperstudio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.TinyVaeConfig;

/** Encodes the training pictures as latents, from which the UNet learns, and finds the factor that scales them. */
record LatentStage(TrainingRun run) {
    private static final int REPORTED = 1024;

    /**
     * Encodes the pictures that are not encoded yet.
     *
     * @param shouldContinue asked after each batch; false stops
     * @return whether all pictures are encoded now
     */
    boolean encode(BooleanSupplier shouldContinue) {
        int values = run.design().architecture().latentValues();
        try (VaeTrainer autoencoder = run.trainedAutoencoder();
                Pixels pixels = run.design().training(run.work()).pixels()) {
            return LatentWriter.write(run.work().latents(), autoencoder, pixels, values, done -> {
                if (done % REPORTED == 0) {
                    run.listener().report("encoded %d of %d pictures".formatted(done, pixels.count()));
                }
                return shouldContinue.getAsBoolean();
            });
        }
    }

    /** The latents that are there. */
    LatentSet open() {
        return new LatentSet(run.work().latents(), run.design().architecture().latentShape());
    }

    /**
     * The scaling factor, by which latents are multiplied before the UNet sees them. A UNet that was trained before
     * knows its own model's factor, which holds for as long as that model's encoder is used; otherwise it is measured.
     */
    double scalingFactor() {
        if (run.plan().from().isPresent() && !Files.exists(run.work().checkpoint(Training.Stage.VAE))) {
            Path config = run.plan().from().get().resolve("vae").resolve("config.json");
            return TinyVaeConfig.parse(ConfigJson.read(config)).scalingFactor();
        }
        encode(() -> true);
        try (LatentSet latents = open()) {
            return latents.scalingFactor();
        }
    }
}

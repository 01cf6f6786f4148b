package org.viperstudio.diffusion;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request with the state of its generation. {@link TextToImage#proceed} may be stopped by its listener after any step
 * and called again later, after other requests, or on models that were opened anew: the pictures are the same to the
 * bit, unless memory is so short that they are decoded in tiles.
 */
public final class Generation {
    private final ImageRequest request;
    private final IntFunction<float[]> startNoise;
    private final IntFunction<float[]> stepNoise;
    private @Nullable DenoisingStage base;
    private @Nullable DenoisingStage refiner;

    /** A generation that has not begun; its noise comes from the request's seed. */
    public Generation(ImageRequest request) {
        this(request, size -> new SeededNoise(request.seed(), 0).next(size), new SeededNoise(request.seed(), 1)::next);
    }

    /**
     * The same with noise from elsewhere, Gaussian and of unit variance.
     *
     * @param startNoise gives the start noise of one picture by how many numbers its latents have; the same at each
     *     call
     * @param stepNoise gives the noise of a stochastic sampler's next step, likewise; different at each call
     */
    Generation(ImageRequest request, IntFunction<float[]> startNoise, IntFunction<float[]> stepNoise) {
        this.request = request;
        this.startNoise = startNoise;
        this.stepNoise = stepNoise;
    }

    public ImageRequest request() {
        return request;
    }

    IntFunction<float[]> startNoise() {
        return startNoise;
    }

    /** The base's stage, opened on this model if it was not yet. */
    DenoisingStage baseOn(DiffusionModel model) {
        if (base == null) {
            base = DenoisingStage.ofBase(model, request, stepNoise(model));
        }
        return base;
    }

    /** The refiner's stage, opened on this model if it was not yet. */
    DenoisingStage refinerOn(DiffusionModel model) {
        if (refiner == null) {
            refiner = DenoisingStage.ofRefiner(model, request, stepNoise(model));
        }
        return refiner;
    }

    private Supplier<float[]> stepNoise(DiffusionModel model) {
        int size = model.latentShape().size(request.size());
        return () -> stepNoise.apply(size);
    }

    /** How many steps have been taken, over both stages. */
    public int done() {
        return Optional.ofNullable(base).map(DenoisingStage::done).orElse(0)
                + Optional.ofNullable(refiner).map(DenoisingStage::done).orElse(0);
    }

    /** How many steps there are in the stages that have been opened. */
    int steps() {
        return Optional.ofNullable(base).map(DenoisingStage::steps).orElse(0)
                + Optional.ofNullable(refiner).map(DenoisingStage::steps).orElse(0);
    }
}

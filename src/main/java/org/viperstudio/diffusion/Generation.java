package org.viperstudio.diffusion;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. {@link TextToImage#proceed} may be stopped by its listener after any step and called again
 * later, after other requests, or on models that were opened anew: the pictures are the same to the bit, unless
 * memory forces tiles.
 */
public final class Generation {
    private final ImageRequest request;
    private final IntFunction<float[]> startNoise;
    private final IntFunction<float[]> stepNoise;
    private @Nullable Stage base;
    private @Nullable Stage refiner;

    /** A request of which nothing is done yet; its noise comes from its seed. */
    public Generation(ImageRequest request) {
        this(request, size -> new SeededNoise(request.seed(), 0).next(size), new SeededNoise(request.seed(), 1)::next);
    }

    /**
     * The same with other noise, of unit variance.
     *
     * @param startNoise gives the start noise of one picture by its size, the same at each call
     * @param stepNoise gives the noise of the next step of a stochastic sampler
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

    /** The base's share. */
    Stage baseOn(DiffusionModel model) {
        if (base == null) {
            base = Stage.ofBase(model, request, stepNoise(model));
        }
        return base;
    }

    /** The refiner's share. */
    Stage refinerOn(DiffusionModel model) {
        if (refiner == null) {
            refiner = Stage.ofRefiner(model, request, stepNoise(model));
        }
        return refiner;
    }

    private Supplier<float[]> stepNoise(DiffusionModel model) {
        int size = model.latentSize(request.width(), request.height());
        return () -> stepNoise.apply(size);
    }

    /** How many steps were taken. */
    public int done() {
        return Optional.ofNullable(base).map(Stage::done).orElse(0)
                + Optional.ofNullable(refiner).map(Stage::done).orElse(0);
    }

    /** How many steps there are, as far as its stages have begun. */
    int steps() {
        return Optional.ofNullable(base).map(Stage::steps).orElse(0)
                + Optional.ofNullable(refiner).map(Stage::steps).orElse(0);
    }
}

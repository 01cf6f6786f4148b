package org.viperstudio.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.MemoryPlan.MemoryNeed;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelKind;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Compute;
import org.viperstudio.network.OneDnn;
import org.viperstudio.network.WorkingMemory;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Opens the models that requests name, and estimates the memory that they need. */
public final class ModelOpener {
    /** Those of one picture: the prompt, its negative, the liked and the disliked. */
    private static final int EVALUATIONS = 4;

    private static final int DEFAULT_SAMPLE_SIZE = 64;
    private static final int DEFAULT_DOWNSCALE = 8;

    private ModelOpener() {}

    /**
     * A model that can make pictures by itself.
     *
     * @param config the folder that configures a single file of unusual build
     * @throws org.viperstudio.tensor.WeightsException when the file is damaged or of another kind, saying which
     * @throws IllegalArgumentException when it is a model, but not one of these
     */
    public static ModelSource base(Path path, Optional<Path> config) {
        ModelFile file =
                config.map(folder -> ModelFiles.recognise(path, folder)).orElseGet(() -> ModelFiles.recognise(path));
        ModelSource source = diffusion(file);
        if (source.kind() == ModelKind.SDXL_REFINER) {
            throw new IllegalArgumentException(
                    path + " is a refiner: it finishes what a base began. Name it with --refiner beside a --model.");
        }
        return source;
    }

    /**
     * A refiner, with what it shares with the base.
     *
     * @throws org.viperstudio.tensor.WeightsException when the file is damaged
     * @throws IllegalArgumentException when it is no refiner, or the base is none that it can follow
     */
    public static ModelSource refiner(Path path, ModelSource base) {
        ModelSource source = diffusion(ModelFiles.recognise(path));
        if (source.kind() != ModelKind.SDXL_REFINER) {
            throw new IllegalArgumentException(
                    path + " is no refiner, but " + source.kind().title() + ".");
        }
        if (base.kind() != ModelKind.SDXL) {
            throw new IllegalArgumentException("A refiner finishes what a model of " + ModelKind.SDXL.title()
                    + " began; " + base.path() + " is " + base.kind().title() + ".");
        }
        return source.completedBy(base);
    }

    /**
     * A model with another UNet or autoencoder, each from a file or folder of its own.
     *
     * @throws org.viperstudio.tensor.WeightsException when one does not fit the model
     * @throws IllegalArgumentException when one is something else
     */
    public static ModelSource with(ModelSource model, Optional<Path> unet, Optional<Path> vae) {
        ModelSource changed = unet.map(path -> switch (ModelFiles.recognise(path)) {
                    case ModelFile.LoneUNet other -> model.with(other);
                    case ModelFile other ->
                        throw new IllegalArgumentException(path + " is no UNet by itself, but: " + other.title() + ".");
                })
                .orElse(model);
        return vae.map(path -> switch (ModelFiles.recognise(path)) {
                    case ModelFile.LoneVae other -> changed.with(other);
                    case ModelFile other ->
                        throw new IllegalArgumentException(
                                path + " is no autoencoder by itself, but: " + other.title() + ".");
                })
                .orElse(changed);
    }

    private static ModelSource diffusion(ModelFile file) {
        if (file instanceof ModelFile.Diffusion model) {
            return model.source();
        }
        throw new IllegalArgumentException(
                file.path() + " is no model that makes pictures, but: " + file.title() + ".");
    }

    /** The bytes that a model takes on a device in a type, for one picture of the size that it was trained on. */
    public static MemoryNeed need(ModelSource source, Device device, DType dtype) {
        long encoders = bytes(source.textEncoder(), device, dtype) + bytes(source.textEncoder2(), device, dtype);
        long unet = bytes(Optional.of(source.unet()), device, dtype);
        boolean upcast =
                source.autoencoder().filter(part -> part.config().forceUpcast()).isPresent();
        long autoencoder = bytes(source.autoencoder(), device, upcast ? DType.F32 : dtype);
        return new MemoryNeed(
                encoders + unet + autoencoder,
                Math.max(unet, Math.max(encoders, autoencoder)),
                ownWorkingBytes(source, dtype));
    }

    private static long bytes(Optional<? extends ModelPart<?>> part, Device device, DType dtype) {
        return part.map(one -> {
                    try (Weights weights = one.open()) {
                        return OneDnn.residentBytes(weights, device, dtype);
                    }
                })
                .orElse(0L);
    }

    private static long ownWorkingBytes(ModelSource source, DType dtype) {
        int side = source.unet().config().sampleSize().orElse(DEFAULT_SAMPLE_SIZE);
        return WorkingMemory.denoising(source.unet().config(), dtype, side, side, EVALUATIONS);
    }

    /** The bytes that computing pictures of a size in pixels takes beside the weights. */
    public static long workingBytes(ModelSource source, DType dtype, int height, int width, int pictures) {
        int scale = source.autoencoder().map(part -> part.config().downscale()).orElse(DEFAULT_DOWNSCALE);
        int evaluations = EVALUATIONS * pictures;
        return WorkingMemory.denoising(source.unet().config(), dtype, height / scale, width / scale, evaluations);
    }

    /**
     * The fastest plan for which this much memory is enough.
     *
     * @param reservedBytes what another model takes beside it, if this one stays resident
     * @param workingBytes what computing the first request takes; later ones may be as large as the model is made for
     */
    public static MemoryPlan plan(
            ModelSource source, Compute compute, long freeBytes, long reservedBytes, long workingBytes) {
        MemoryNeed need = need(source, compute.backend().device(), compute.dtype());
        long working = Math.max(need.working(), workingBytes);
        return MemoryPlan.fitting(new MemoryNeed(need.total() + reservedBytes, need.largest(), working), freeBytes);
    }

    /** How many numbers a network has. */
    public static long parameters(ModelPart<?> part) {
        try (Weights weights = part.open()) {
            return weights.tensors().values().stream()
                    .mapToLong(StoredTensor::elements)
                    .sum();
        }
    }
}

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
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Opens the models that requests name, and says what memory they need. */
public final class ModelOpener {
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

    /** The bytes that a model's weights take in a type. */
    public static MemoryNeed need(ModelSource source, DType dtype) {
        long encoders = bytes(source.textEncoder(), dtype) + bytes(source.textEncoder2(), dtype);
        long unet = bytes(Optional.of(source.unet()), dtype);
        boolean upcast =
                source.autoencoder().filter(part -> part.config().forceUpcast()).isPresent();
        long autoencoder = bytes(source.autoencoder(), upcast ? DType.F32 : dtype);
        return new MemoryNeed(encoders + unet + autoencoder, Math.max(unet, Math.max(encoders, autoencoder)));
    }

    /**
     * The fastest plan for which this much memory is enough.
     *
     * @param reservedBytes what another model takes beside it, if this one stays resident
     */
    public static MemoryPlan plan(ModelSource source, DType dtype, long freeBytes, long reservedBytes) {
        MemoryNeed need = need(source, dtype);
        return MemoryPlan.fitting(new MemoryNeed(need.total() + reservedBytes, need.largest()), freeBytes);
    }

    private static long bytes(Optional<? extends ModelPart<?>> part, DType dtype) {
        return part.map(ModelOpener::parameters).orElse(0L) * dtype.bytes();
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

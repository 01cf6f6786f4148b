package org.viperstudio.diffusion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelKind;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.network.UNet;
import org.viperstudio.scheduler.Scheduler;
import org.viperstudio.scheduler.SchedulerConfig;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.text.Prompt;

/**
 * A diffusion model on a device: text encoders, UNet, autoencoder. Each part is loaded when it is first needed and
 * unloaded as the {@link MemoryPlan} says. Used on the inference thread alone.
 */
public final class DiffusionModel implements AutoCloseable {
    private final ModelSource source;
    private final Compute compute;
    private final LongSupplier freeMemory;
    private final Map<LoraTarget, Adapters> adapters = new EnumMap<>(LoraTarget.class);
    private List<Embedding> embeddings = List.of();
    private MemoryPlan plan;
    private final EncodedTextCache texts = new EncodedTextCache();
    private final PreviewDecoder previews;
    private Consumer<String> onLoading = part -> {};

    private @Nullable Loaded<PromptEncoder> encoder;
    private @Nullable Loaded<UNet> unet;
    private @Nullable Loaded<Autoencoder> autoencoder;

    /** What the autoencoder computes in, while it is loaded. */
    private @Nullable DType loadedType;

    /** Loads nothing yet. */
    public DiffusionModel(ModelSource source, Compute compute, MemoryPlan plan) {
        this(source, compute, plan, () -> FreeMemory.on(compute.backend().device()));
    }

    /** @param freeMemory tells how many bytes are free on the device now */
    DiffusionModel(ModelSource source, Compute compute, MemoryPlan plan, LongSupplier freeMemory) {
        this.source = source;
        this.compute = compute;
        this.plan = plan;
        this.freeMemory = freeMemory;
        this.previews = new PreviewDecoder(compute);
    }

    public ModelSource source() {
        return source;
    }

    public Compute compute() {
        return compute;
    }

    public MemoryPlan plan() {
        return plan;
    }

    /** Sets who is told which part is about to be loaded; it may make pictures with this model before it returns. */
    void onLoading(Consumer<String> listener) {
        onLoading = listener;
    }

    /**
     * Replaces the low-rank adapters (LoRA). The UNet is changed in place; where memory runs out half-way it is
     * unloaded, and loaded with the new adapters when it is next needed.
     */
    public void adapt(Map<LoraTarget, Adapters> changed) {
        adapters.clear();
        adapters.putAll(changed);
        if (unet != null) {
            try {
                unet.part().adapt(adaptersOf(LoraTarget.UNET));
            } catch (DeviceMemoryException full) {
                unet = unloaded(unet);
            }
        }
        texts.clear();
        encoder = unloaded(encoder);
    }

    /** Sets the textual-inversion embeddings that prompts may name. */
    public void setEmbeddings(List<Embedding> known) {
        embeddings = List.copyOf(known);
        texts.clear();
        encoder = unloaded(encoder);
    }

    /** Sets the tiny autoencoder that previews are decoded by; without one they are made by a linear map. */
    public void setPreviewDecoder(Optional<ModelPart<TinyVaeConfig>> decoder) {
        previews.use(decoder);
    }

    /** The texts as the UNet reads them, all padded to as many tokens as the longest of this call has. */
    List<EncodedText> encode(List<Prompt> prompts) {
        return texts.encode(prompts, this::encoder);
    }

    private PromptEncoder encoder() {
        encoder = loaded("text encoders", () -> encoder, this::loadEncoder);
        return encoder.part();
    }

    private <T extends AutoCloseable> Loaded<T> loaded(
            String name, Supplier<@Nullable Loaded<T>> present, Supplier<Loaded<T>> loading) {
        if (present.get() == null) {
            onLoading.accept(name);
        }
        // The listener may have made pictures, and so have loaded the part meanwhile.
        Loaded<T> now = present.get();
        if (now != null) {
            return now;
        }
        rest();
        return loading.get();
    }

    /** The UNet; its weights are loaded by its first evaluation. */
    UNet unet() {
        unet = loaded("UNet", () -> unet, this::loadUNet);
        return unet.part();
    }

    /**
     * Whether guidance was distilled into the UNet (Meng et al. 2023): it takes the guidance scale as an input and
     * needs no evaluation of the negative prompt.
     */
    boolean isGuidanceDistilled() {
        return source.unet().config().guidanceEmbeddingWidth().isPresent();
    }

    /** The autoencoder, computing in {@link #autoencoderType}. */
    Autoencoder autoencoder() {
        return autoencoder(autoencoderType());
    }

    /**
     * The type that the autoencoder computes in: float32 where its configuration asks for that, since it would overflow
     * in float16, and show steps in smooth gradients in bfloat16.
     */
    DType autoencoderType() {
        return autoencoderPart().config().forceUpcast() ? DType.F32 : compute.dtype();
    }

    /** Whether the device's free memory suffices to decode one picture's latents in one piece. */
    boolean canDecodeWhole(Latents latents, DType dtype) {
        compute.backend().trim();
        return latentShape().decodingBytes(latents, dtype) <= freeMemory.getAsLong();
    }

    /** Unloads the parts that decoding does not need; false if none was loaded. */
    boolean makeRoomForDecoding() {
        boolean any = encoder != null || unet != null;
        encoder = unloaded(encoder);
        unet = unloaded(unet);
        return any;
    }

    /** The autoencoder, computing in the given type. */
    Autoencoder autoencoder(DType dtype) {
        autoencoder =
                loaded("autoencoder", () -> loadedType == dtype ? autoencoder : null, () -> loadAutoencoder(dtype));
        return autoencoder.part();
    }

    /** A picture encoded to latents and decoded again: as sharp as this model's pictures can be at best. */
    public Picture reconstruct(Picture picture) {
        return autoencoder().decode(autoencoder().encode(picture));
    }

    /** The scaling between the autoencoder's latents and the UNet's. */
    LatentScale latentScale() {
        return LatentScale.of(autoencoderPart().config());
    }

    /**
     * The scheduler that the model's configuration names, or DDIM where that one is not supported.
     *
     * @param other the name of another scheduler to use over the model's noise schedule
     * @throws org.viperstudio.scheduler.SchedulerException if the name or a setting is unknown
     */
    Scheduler scheduler(Optional<String> other) {
        SchedulerConfig written = SchedulerConfig.parse(
                source.scheduler().json().toString(), source.scheduler().file().toString());
        SchedulerConfig own = source.kind() == ModelKind.STABLE_DIFFUSION ? written.forStableDiffusion() : written;
        return Scheduler.of(other.map(own::withScheduler).orElseGet(own::orNearest));
    }

    /** A cheap picture of one set of unfinished latents in the UNet's scale. */
    Picture preview(Latents latents) {
        // A model whose own autoencoder is tiny needs no other, unless loading it would first unload the UNet.
        if (autoencoderPart().config() instanceof TinyVaeConfig && plan == MemoryPlan.RESIDENT) {
            return autoencoder().decode(latentScale().toAutoencoder(latents));
        }
        return previews.preview(latents, plan, LatentPreview.of(source.kind(), latents.channels()));
    }

    /** The size of latents for this model's autoencoder. */
    LatentShape latentShape() {
        return new LatentShape(autoencoderPart().config());
    }

    private ModelPart<? extends AutoencoderConfig> autoencoderPart() {
        return source.autoencoder()
                .orElseThrow(() -> new IllegalArgumentException(source.path() + " has no autoencoder: name its base"));
    }

    /** Whether any part is on the device. */
    boolean isLoaded() {
        return encoder != null || unet != null || autoencoder != null;
    }

    /** Unloads everything and switches to the next smaller plan; throws the failure where there is none. */
    void shrink(DeviceMemoryException failure) {
        MemoryPlan smaller = plan.smaller().orElseThrow(() -> failure);
        close();
        plan = smaller;
    }

    /** Unloads everything to make room for another part or model, unless the plan keeps all parts resident. */
    void rest() {
        if (plan != MemoryPlan.RESIDENT) {
            close();
        }
    }

    private Loaded<PromptEncoder> loadEncoder() {
        PromptEncoderLoader loading = new PromptEncoderLoader(source, compute, embeddings, this::adaptersOf);
        return new Loaded<>(loading.encoder(), loading.files());
    }

    private Loaded<UNet> loadUNet() {
        boolean streamed = plan == MemoryPlan.STREAMED;
        return Loaded.of(
                source.unet().open(),
                weights -> new UNet(compute, source.unet().config(), weights, streamed),
                network -> network.adapt(adaptersOf(LoraTarget.UNET)));
    }

    private Loaded<Autoencoder> loadAutoencoder(DType dtype) {
        autoencoder = unloaded(autoencoder);
        ModelPart<? extends AutoencoderConfig> part = autoencoderPart();
        Loaded<Autoencoder> loaded =
                Loaded.of(part.open(), weights -> Autoencoder.of(compute.as(dtype), part.config(), weights));
        loadedType = dtype;
        return loaded;
    }

    private Adapters adaptersOf(LoraTarget target) {
        return adapters.getOrDefault(target, Adapters.NONE);
    }

    private static <T extends AutoCloseable> @Nullable Loaded<T> unloaded(@Nullable Loaded<T> loaded) {
        Optional.ofNullable(loaded).ifPresent(Loaded::unload);
        return null;
    }

    /** Unloads everything; parts that are needed again are loaded again. */
    @Override
    public void close() {
        encoder = unloaded(encoder);
        unet = unloaded(unet);
        autoencoder = unloaded(autoencoder);
        previews.close();
        compute.backend().trim();
    }
}

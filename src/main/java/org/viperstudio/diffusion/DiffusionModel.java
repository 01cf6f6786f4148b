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
 * A diffusion model on a device. Its parts come when they are needed and go as the {@link MemoryPlan} says. Used on the
 * inference thread alone.
 */
public final class DiffusionModel implements AutoCloseable {
    private final ModelSource source;
    private final Compute compute;
    private final LongSupplier freeMemory;
    private final Map<LoraTarget, Adapters> adapters = new EnumMap<>(LoraTarget.class);
    private List<Embedding> embeddings = List.of();
    private MemoryPlan plan;
    private final TextCache texts = new TextCache();
    private Consumer<String> onLoading = part -> {};

    private @Nullable Loaded<PromptEncoder> encoder;
    private @Nullable Loaded<UNet> unet;
    private @Nullable Loaded<Autoencoder> autoencoder;

    /** What the autoencoder computes in, while it is loaded. */
    private @Nullable DType loadedType;

    private @Nullable TinyPreview tinyPreview;

    /** Nothing is loaded yet. */
    public DiffusionModel(ModelSource source, Compute compute, MemoryPlan plan) {
        this(source, compute, plan, () -> FreeMemory.on(compute.backend().device()));
    }

    /** @param freeMemory bytes that are free on the device */
    DiffusionModel(ModelSource source, Compute compute, MemoryPlan plan, LongSupplier freeMemory) {
        this.source = source;
        this.compute = compute;
        this.plan = plan;
        this.freeMemory = freeMemory;
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

    /** Who is told which part will be loaded; may make pictures with this model before it returns. */
    void onLoading(Consumer<String> listener) {
        onLoading = listener;
    }

    /**
     * Changes the low-rank adapters (LoRA); the base weights stay or come back from their files. A UNet that is half changed
     * when memory runs out goes, and comes with them when it is needed.
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
    public void embed(List<Embedding> known) {
        embeddings = List.copyOf(known);
        texts.clear();
        encoder = unloaded(encoder);
    }

    /** Sets the tiny autoencoder that previews are made by; none for what the model has itself. */
    public void previewBy(Optional<ModelPart<TinyVaeConfig>> decoder) {
        Optional<ModelPart<TinyVaeConfig>> present =
                Optional.ofNullable(tinyPreview).map(TinyPreview::decoder);
        if (!present.equals(decoder)) {
            closePreview();
            tinyPreview = decoder.map(part -> new TinyPreview(part, compute)).orElse(null);
        }
    }

    private void closePreview() {
        Optional.ofNullable(tinyPreview).ifPresent(TinyPreview::close);
    }

    /** The texts as the UNet reads them, all as long as the longest of this call. */
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
        // The listener may have made pictures, and so have loaded it meanwhile.
        Loaded<T> now = present.get();
        if (now != null) {
            return now;
        }
        rest();
        return loading.get();
    }

    /** The UNet; its weights come with its first evaluation. */
    UNet unet() {
        unet = loaded("UNet", () -> unet, this::loadUNet);
        return unet.part();
    }

    /** Whether the UNet was distilled under guidance: told the scale, it needs no evaluation of the negative prompt. */
    boolean isToldGuidance() {
        return source.unet().config().guidanceEmbeddingWidth().isPresent();
    }

    /** The autoencoder. Those that want it run in float32: in float16 they overflow, in bfloat16 gradients show steps. */
    Autoencoder autoencoder() {
        return autoencoder(autoencoderType());
    }

    /** The type that the autoencoder computes in. */
    DType autoencoderType() {
        return autoencoderPart().config().forceUpcast() ? DType.F32 : compute.dtype();
    }

    /** Whether the memory that is free lets the autoencoder decode a picture in one piece. */
    boolean canDecodeWhole(Latents latents, DType dtype) {
        compute.backend().trim();
        return latentShape().decoding(latents, dtype) <= freeMemory.getAsLong();
    }

    /** Unloads what decoding does not need; false if there is nothing. */
    boolean makeRoomForDecoding() {
        boolean more = encoder != null || unet != null;
        encoder = unloaded(encoder);
        unet = unloaded(unet);
        return more;
    }

    /** The autoencoder, computing in a type. */
    Autoencoder autoencoder(DType dtype) {
        autoencoder =
                loaded("autoencoder", () -> loadedType == dtype ? autoencoder : null, () -> loadAutoencoder(dtype));
        return autoencoder.part();
    }

    /** A picture after it went through the autoencoder and back: how sharp the model's pictures can be at best. */
    public Picture reconstruct(Picture picture) {
        return autoencoder().decode(autoencoder().encode(picture));
    }

    /** How the autoencoder's latents relate to the UNet's. */
    LatentScale latentScale() {
        return LatentScale.of(autoencoderPart().config());
    }

    /** The model's own scheduler or the nearest that is there, or another one over its noise schedule. */
    Scheduler scheduler(Optional<String> other) {
        SchedulerConfig written = SchedulerConfig.parse(
                source.scheduler().json().toString(), source.scheduler().file().toString());
        SchedulerConfig own = source.kind() == ModelKind.STABLE_DIFFUSION ? written.forStableDiffusion() : written;
        return Scheduler.of(other.map(own::withScheduler).orElseGet(own::orNearest));
    }

    /** Numbers in the latents of a picture. */
    int latentSize(int width, int height) {
        return latentShape().size(width, height);
    }

    /** One picture's latents with these values. */
    Latents latents(int width, int height, float[] values) {
        return latentShape().latents(width, height, values);
    }

    /** A cheap picture of latents as the UNet has them. */
    Picture preview(Latents latents) {
        // A tiny autoencoder is cheap itself, where it need not take the UNet's place first.
        if (autoencoderPart().config() instanceof TinyVaeConfig && plan == MemoryPlan.RESIDENT) {
            return autoencoder().decode(latentScale().toAutoencoder(latents));
        }
        // Where the UNet is streamed, even a tiny one's layers are too large beside it.
        return Optional.ofNullable(tinyPreview)
                .filter(tiny -> plan != MemoryPlan.STREAMED)
                .flatMap(tiny -> tiny.of(latents))
                .orElseGet(() ->
                        LatentPreview.of(source.kind(), latents.channels()).of(latents));
    }

    private LatentShape latentShape() {
        return new LatentShape(autoencoderPart().config());
    }

    private ModelPart<? extends AutoencoderConfig> autoencoderPart() {
        return source.autoencoder()
                .orElseThrow(() -> new IllegalArgumentException(source.path() + " has no autoencoder: name its base"));
    }

    /** Whether any part of it is on the device. */
    boolean isLoaded() {
        return encoder != null || unet != null || autoencoder != null;
    }

    /** Goes on with the next smaller plan. */
    void shrink(DeviceMemoryException failure) {
        MemoryPlan smaller = plan.smaller().orElseThrow(() -> failure);
        close();
        plan = smaller;
    }

    /** Makes room for another part or model: outside the resident plan one is loaded at a time. */
    void rest() {
        if (plan != MemoryPlan.RESIDENT) {
            close();
        }
    }

    private Loaded<PromptEncoder> loadEncoder() {
        EncoderLoading loading = new EncoderLoading(source, compute, embeddings, this::adaptersOf);
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

    /** Unloads everything; what is needed again is loaded again. */
    @Override
    public void close() {
        encoder = unloaded(encoder);
        unet = unloaded(unet);
        autoencoder = unloaded(autoencoder);
        closePreview();
        compute.backend().trim();
    }
}

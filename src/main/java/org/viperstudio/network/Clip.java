package org.viperstudio.network;

import java.util.List;
import org.viperstudio.model.config.ClipConfig;
import org.viperstudio.model.config.VisionConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * CLIP (Radford et al. 2021): embeds pictures and texts in one space, where a picture lies close to the texts that
 * describe it. PickScore is a CLIP with weights of its own. Used on the inference thread alone.
 */
public final class Clip implements AutoCloseable {
    private final ClipConfig config;
    private final ClipTextEncoder texts;
    private final Network pictures;
    private final float scale;

    /** Compiles both encoders and loads their weights to the device; if that fails, nothing of them stays there. */
    public Clip(Compute compute, ClipConfig config, Weights weights) {
        this.config = config;
        this.texts = new ClipTextEncoder(compute, config.text(), weights);
        this.pictures = Network.compile(
                compute.backend(),
                Clip.class,
                "layers.py",
                "language_layers.py",
                "language_products.py",
                "clip_vision.py");
        try {
            weights.selected(name -> name.startsWith("vision_model.") || name.startsWith("visual_projection."))
                    .tensors()
                    .values()
                    .forEach(tensor -> pictures.put(tensor, compute.dtype(), false));
            this.scale = (float) Math.exp(weights.get("logit_scale").toFloats()[0]);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** The logit scale: logits are this times the cosine of the two embeddings. */
    public float scale() {
        return scale;
    }

    /** A picture's embedding, of length 1. */
    public float[] embed(Picture picture) {
        VisionConfig vision = config.vision();
        try (Scope scope = pictures.scope()) {
            Tensor pixels = scope.tensor(picture.values(), 1, 3, picture.height(), picture.width());
            return unit(
                    pictures.call(scope, "embed_picture", pixels, vision.heads(), vision.normEps(), vision.activation())
                            .toFloats());
        }
    }

    /**
     * A text's embedding, of length 1.
     *
     * @param ids token ids, at most as many as the encoder has positions
     */
    public float[] embed(long[] ids) {
        return unit(texts.encode(ids, List.of()).pooled());
    }

    /** The cosine of two embeddings of length 1, -1..1. */
    public static float cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return (float) sum;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    @Override
    public void close() {
        texts.close();
        pictures.close();
    }
}

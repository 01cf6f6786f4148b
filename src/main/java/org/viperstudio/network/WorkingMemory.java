package org.viperstudio.network;

import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.DType;

/** Estimates of the memory that computing takes beside the weights: the features of several layers are held at once. */
public final class WorkingMemory {
    /**
     * The most bytes that a pass of a UNet takes; more evaluations are computed in several passes. A constant, whatever
     * memory there is, because the last bits of a result may depend on what else is computed in its pass.
     */
    public static final long UNET_PASS = 2L << 30;

    /** How many features of the finest level's size are held at once, skip connections included; measured on SDXL. */
    private static final long UNET_FEATURES = 40;

    /** How many of them stay while another pass is computed: the skip connections. */
    private static final long WAITING_FEATURES = 6;

    private static final long VAE_FEATURES = 8;
    private static final long TINY_VAE_FEATURES = 4;

    private WorkingMemory() {}

    /** Bytes for one evaluation of a UNet on latents of this size. */
    static long evaluation(UNetConfig config, DType dtype, int height, int width) {
        long channels = config.levels().getFirst().channels();
        return UNET_FEATURES * channels * height * width * dtype.bytes();
    }

    /** Bytes for this many evaluations, as far as they are computed in one pass. */
    public static long denoising(UNetConfig config, DType dtype, int height, int width, int evaluations) {
        long each = evaluation(config, dtype, height, width);
        return Math.max(each, Math.min(UNET_PASS, each * evaluations));
    }

    /** Bytes for decoding a picture in one piece; height and width in pixels. */
    public static long decoding(AutoencoderConfig config, DType dtype, int height, int width) {
        long features =
                switch (config) {
                    case VaeConfig vae -> VAE_FEATURES * vae.channels().getFirst();
                    case TinyVaeConfig tiny ->
                        TINY_VAE_FEATURES * tiny.decoderChannels().getLast();
                };
        return features * height * width * dtype.bytes();
    }

    /**
     * How many passes may advance through a network side by side, at least one: one is computed while the others wait.
     * Half of the memory is left to the weights and to other programs.
     *
     * @param pass bytes of one pass
     * @param free bytes that are free on the device
     */
    static int passesAtOnce(long pass, long free) {
        long waiting = Math.max(1, pass * WAITING_FEATURES / UNET_FEATURES);
        return 1 + (int) Math.clamp((free / 2 - pass) / waiting, 0L, Integer.MAX_VALUE - 1L);
    }

    /** How many evaluations a pass computes, at least one, if each takes this many bytes. */
    static int evaluationsPerPass(long bytesEach) {
        long most = UNET_PASS / Math.max(1, bytesEach);
        return (int) Math.clamp(most, 1L, Integer.MAX_VALUE);
    }
}

package org.viperstudio.network;

import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.DType;

/** What computing takes beside the weights, about: features of several layers are there at once. */
public final class WorkingMemory {
    /**
     * The most that a pass of a UNet takes; more evaluations are computed in several passes. It is one number, whatever
     * memory there is, because the last bits of a result may depend on what else is computed in its pass.
     */
    public static final long UNET_PASS = 2L << 30;

    /** Features of the finest level that are there at once, skipped ones and other levels' included; from SDXL. */
    private static final long UNET_FEATURES = 40;

    /** Those of them that stay while another pass is computed: what the way up will join. */
    private static final long WAITING_FEATURES = 6;

    private static final long VAE_FEATURES = 8;
    private static final long TINY_VAE_FEATURES = 4;

    private WorkingMemory() {}

    /** Bytes for one evaluation of a UNet on latents of this size. */
    static long evaluation(UNetConfig config, DType dtype, int height, int width) {
        long channels = config.levels().getFirst().channels();
        return UNET_FEATURES * channels * height * width * dtype.bytes();
    }

    /** Bytes for so many evaluations, as far as they are computed at once. */
    public static long denoising(UNetConfig config, DType dtype, int height, int width, int evaluations) {
        long each = evaluation(config, dtype, height, width);
        return Math.max(each, Math.min(UNET_PASS, each * evaluations));
    }

    /** Bytes for an autoencoder's whole picture of this size in pixels. */
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
     * How many passes may go through a network side by side, at least one: one is computed while the others wait. Half
     * of the memory is left to the weights and to other programs.
     *
     * @param pass bytes of one pass
     * @param free bytes that are free
     */
    static int passesAtOnce(long pass, long free) {
        long waiting = Math.max(1, pass * WAITING_FEATURES / UNET_FEATURES);
        return 1 + (int) Math.clamp((free / 2 - pass) / waiting, 0L, Integer.MAX_VALUE - 1L);
    }

    /** How many evaluations of so many bytes a pass computes, at least one. */
    static int evaluationsPerPass(long bytesEach) {
        long most = UNET_PASS / Math.max(1, bytesEach);
        return (int) Math.clamp(most, 1L, Integer.MAX_VALUE);
    }
}

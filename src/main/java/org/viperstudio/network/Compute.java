package org.viperstudio.network;

import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.StoredTensor;

/**
 * The device and precision that a network computes in.
 *
 * @param backend the device
 * @param dtype the type of weights and activations: F32, BF16 or F16
 */
public record Compute(Backend backend, DType dtype) {
    /** Full precision on a device. */
    public static Compute exact(Backend backend) {
        return new Compute(backend, DType.F32);
    }

    /** The same device in another type. */
    public Compute as(DType other) {
        return new Compute(backend, other);
    }

    /** A network's resources, with the fastest matrix products and convolutions for this device and type. */
    String[] resourcesOf(String network) {
        return OneDnn.serves(backend.device(), dtype)
                ? new String[] {"layers.py", "products_onednn.py", "winograd.py", network}
                : new String[] {"layers.py", "products.py", network};
    }

    /** The same for the matrix products of language models. */
    String languageProducts() {
        return OneDnn.serves(backend.device(), dtype) ? "language_products_onednn.py" : "language_products.py";
    }

    /**
     * Whether attention scores may overflow: they do in float16, unless kept in float32, as CUDA's kernels keep them.
     */
    boolean scoresMayOverflow() {
        return dtype == DType.F16 && backend.device().kind() != Device.Kind.CUDA;
    }

    /** Whether a matrix stays as it is stored, to be widened when it is used. */
    boolean keepsAsStored(StoredTensor weight) {
        return OneDnn.keepsAsStored(weight, backend.device(), dtype);
    }

    /** Whether packing transforms a convolution's weight. */
    boolean transforms(StoredTensor weight) {
        return OneDnn.transforms(weight, backend.device(), dtype);
    }

    /**
     * Whether convolutions run faster with channels last: measured true for reduced precision, and with oneDNN's
     * kernels.
     */
    boolean channelsLast() {
        return OneDnn.serves(backend.device(), dtype)
                || dtype != DType.F32 && backend.device().kind() != Device.Kind.MPS;
    }
}

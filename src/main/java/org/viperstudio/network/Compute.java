package org.viperstudio.network;

import java.util.Set;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

/**
 * Where and how precisely a network computes.
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

    /** Which text does matrix products best here. */
    String products() {
        return packs() ? "products_packed.py" : "products.py";
    }

    /** The same for the products of language models. */
    String languageProducts() {
        return packs() ? "packed_products.py" : "plain_products.py";
    }

    /** Whether scores of attention may overflow: float16 has not their range, and only CUDA keeps them in float32. */
    boolean scoresMayOverflow() {
        return dtype == DType.F16 && backend.device().kind() != Device.Kind.CUDA;
    }

    private boolean packs() {
        boolean x86 = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        return x86
                && backend.device().kind() == Device.Kind.CPU
                && Set.of(DType.BF16, DType.F32).contains(dtype);
    }

    /** Whether convolutions run faster with channels last: measured true for reduced precision. */
    boolean channelsLast() {
        return dtype != DType.F32 && backend.device().kind() != Device.Kind.MPS;
    }
}

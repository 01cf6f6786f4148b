package org.viperstudio.network;

import java.util.Set;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** How networks keep their weights where oneDNN's kernels, the fastest on x86 processors, compute with them. */
public final class OneDnn {
    /** The channels, both in and out, from which on a float32 layer counts as wide. */
    private static final long WIDE = 640;

    private OneDnn() {}

    /** Whether a device computes in this type with these kernels. */
    static boolean serves(Device device, DType dtype) {
        return Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
                && device.kind() == Device.Kind.CPU
                && Set.of(DType.BF16, DType.F32).contains(dtype);
    }

    /**
     * Whether a matrix stays as it is stored, and each product widens it to {@code dtype}: so wide ones do in float32.
     * Widening one for a batch's products costs less than reading twice the bytes, and nothing is laid out beforehand.
     * Measured on SDXL with weights in half precision, 512 px: a step takes no longer, loading and the first step some
     * two thirds of the time, memory 0.6.
     */
    static boolean keepsAsStored(StoredTensor weight, Device device, DType dtype) {
        return dtype == DType.F32 && serves(device, dtype) && isWide(weight, 2);
    }

    /** Whether a convolution's weight stays transformed, 16 numbers in place of 9; see {@code suits_winograd}. */
    static boolean transforms(StoredTensor weight, Device device, DType dtype) {
        return dtype == DType.F32
                && serves(device, dtype)
                && isWide(weight, 4)
                && weight.size(2) == 3
                && !weight.name().contains(".downsamplers.");
    }

    private static boolean isWide(StoredTensor weight, int dimensions) {
        return weight.shape().size() == dimensions && weight.size(0) >= WIDE && weight.size(1) >= WIDE;
    }

    /**
     * The bytes that each number of a large model in half precision takes while it stays, at most: SDXL's matrices stay
     * as they are, its convolutions take three times as much and more.
     */
    public static long bytesOfLargeModel(Device device, DType dtype) {
        return dtype == DType.F32 && serves(device, dtype) ? 3 : dtype.bytes();
    }

    /** The bytes that a network's weights take while they stay on a device, to compute in this type. */
    public static long residentBytes(Weights weights, Device device, DType dtype) {
        return weights.tensors().values().stream()
                .mapToLong(weight -> residentBytes(weight, device, dtype))
                .sum();
    }

    private static long residentBytes(StoredTensor weight, Device device, DType dtype) {
        if (keepsAsStored(weight, device, dtype)) {
            return weight.data().byteSize();
        }
        long bytes = weight.elements() * dtype.bytes();
        return transforms(weight, device, dtype) ? bytes * 16 / 9 : bytes;
    }
}

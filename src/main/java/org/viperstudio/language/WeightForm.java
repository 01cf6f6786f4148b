package org.viperstudio.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Quantisation;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.tensor.PrecisionProbe;

/** The precision of a language model's weights in memory. Only large matrices are quantised. */
public enum WeightForm {
    FP32(DType.F32, Optional.empty(), 4),
    BF16(DType.BF16, Optional.empty(), 2),
    FP16(DType.F16, Optional.empty(), 2),
    INT8(DType.BF16, Optional.of(Quantisation.INT8), 1.06),
    INT4(DType.BF16, Optional.of(Quantisation.INT4), 0.66);

    /** The factor for what computing needs beside the weights. */
    private static final double WORKING_MEMORY = 1.1;

    private final DType dtype;
    private final Optional<Quantisation> quantisation;
    private final double bytesEach;

    WeightForm(DType dtype, Optional<Quantisation> quantisation, double bytesEach) {
        this.dtype = dtype;
        this.quantisation = quantisation;
        this.bytesEach = bytesEach;
    }

    /** The device and type that weights of this form compute in. */
    public Compute on(Backend backend) {
        return new Compute(backend, dtype);
    }

    /** How the large matrices are quantised, if at all. */
    public Optional<Quantisation> quantisation() {
        return quantisation;
    }

    /**
     * The most precise form that is fast on a device and fits its free memory, or the smallest.
     *
     * @param model an official folder with weights of 16 bits
     */
    public static WeightForm fitting(Path model, Backend backend) {
        double numbers = weightBytes(model) / 2.0;
        long free = FreeMemory.on(backend.device());
        return Stream.of(plain(backend), INT8)
                .filter(form -> WORKING_MEMORY * numbers * form.bytesEach < free)
                .findFirst()
                .orElse(INT4);
    }

    /** The fastest form without quantisation; float32, twice as large, where the processor is no faster in 16 bits. */
    private static WeightForm plain(Backend backend) {
        if (backend.device().kind() != Device.Kind.CPU) {
            return FP16;
        }
        return PrecisionProbe.of(backend).best() == DType.F32 ? FP32 : BF16;
    }

    private static long weightBytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".safetensors"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

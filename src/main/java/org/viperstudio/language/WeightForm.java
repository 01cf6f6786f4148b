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

/** How a language model's weights are held in memory. Large matrices alone are quantised. */
public enum WeightForm {
    FP32(DType.F32, Optional.empty(), 4),
    BF16(DType.BF16, Optional.empty(), 2),
    FP16(DType.F16, Optional.empty(), 2),
    INT8(DType.BF16, Optional.of(Quantisation.INT8), 1.06),
    INT4(DType.BF16, Optional.of(Quantisation.INT4), 0.66);

    /** What is computed on the way needs memory, too. */
    private static final double ROOM = 1.1;

    private final DType dtype;
    private final Optional<Quantisation> quantisation;
    private final double bytesEach;

    WeightForm(DType dtype, Optional<Quantisation> quantisation, double bytesEach) {
        this.dtype = dtype;
        this.quantisation = quantisation;
        this.bytesEach = bytesEach;
    }

    /** Where and in which type this is computed with. */
    public Compute on(Backend backend) {
        return new Compute(backend, dtype);
    }

    /** How the large matrices are quantised, if at all. */
    public Optional<Quantisation> quantisation() {
        return quantisation;
    }

    /**
     * The most precise form of those that are fast on a device for which its free memory is enough now, or the smallest.
     *
     * @param model an official folder, whose weights have 16 bits
     */
    public static WeightForm fitting(Path model, Backend backend) {
        double numbers = weightBytes(model) / 2.0;
        long free = FreeMemory.on(backend.device());
        return Stream.of(plain(backend), INT8)
                .filter(form -> ROOM * numbers * form.bytesEach < free)
                .findFirst()
                .orElse(INT4);
    }

    /** In float32, twice as large, where the processor is no faster in fewer bits. */
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

package org.viperstudio.tensor;

import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A processor that runs networks.
 *
 * @param kind what it is
 * @param index which of several, from 0
 */
public record Device(Kind kind, int index) {
    /** What a device is. */
    public enum Kind {
        CPU,
        CUDA,
        /** Apple's graphics processors. */
        MPS
    }

    /** The machine's own processor, which is always there. */
    public static final Device CPU = new Device(Kind.CPU, 0);

    /** Every device that the loaded natives can use, fastest first; the CPU comes last. */
    public static List<Device> available() {
        Engine engine = TorchEngine.get();
        List<Device> devices = new ArrayList<>();
        int processors = engine.hasCapability(StandardCapabilities.CUDA)
                ? CudaDriver.here().map(CudaDriver::processors).orElse(0)
                : 0;
        for (int i = 0; i < processors; i++) {
            devices.add(new Device(Kind.CUDA, i));
        }
        if (engine.hasCapability("MPS")) {
            devices.add(new Device(Kind.MPS, 0));
        }
        devices.add(CPU);
        return List.copyOf(devices);
    }

    /**
     * Reads a device's name: {@code cpu}, {@code cuda}, {@code cuda:1}, {@code mps}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Device parse(String name) {
        String[] parts = name.trim().toUpperCase(Locale.ROOT).split(":", 2);
        try {
            return new Device(Kind.valueOf(parts[0]), parts.length > 1 ? Integer.parseUnsignedInt(parts[1]) : 0);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("no device '" + name + "': name cpu, cuda, cuda:N or mps", unknown);
        }
    }

    /** What the maker calls it, where the system tells. */
    public Optional<String> model() {
        return kind == Kind.CUDA ? CudaDriver.here().map(driver -> driver.name(index)) : Optional.empty();
    }

    ai.djl.Device toDjl() {
        return switch (kind) {
            case CPU -> ai.djl.Device.cpu();
            case CUDA -> ai.djl.Device.gpu(index);
            case MPS -> ai.djl.Device.of("mps", -1);
        };
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.CUDA ? name + ":" + index : name;
    }
}

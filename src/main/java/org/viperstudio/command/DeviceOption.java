package org.viperstudio.command;

import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import picocli.CommandLine.Option;

/** The option for the device to compute on. */
final class DeviceOption {
    @Option(names = "--device", description = "cpu, cuda, cuda:N or mps. Default: the fastest there is.")
    private @Nullable String device;

    boolean isGiven() {
        return device != null;
    }

    /** The device that was named, or the fastest. */
    Backend backend() {
        return device == null ? Backend.best() : Backend.on(Device.parse(device));
    }
}

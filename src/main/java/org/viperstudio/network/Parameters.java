package org.viperstudio.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/**
 * Loads a network's weights to its device part by part, in the order of first use.
 *
 * <p>A resident network keeps every part. A streamed one holds only the part in use, so that it takes the memory of its
 * largest part.
 */
final class Parameters {
    private final Network network;
    private final Compute compute;
    private final boolean streamed;
    private final Map<String, List<StoredTensor>> parts = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private Adapters adapters = Adapters.NONE;

    /**
     * Sorts the weights by part.
     *
     * @param partNames prefixes of tensor names; a tensor belongs to the longest that fits, or to none
     */
    Parameters(Network network, Compute compute, Weights weights, Collection<String> partNames, boolean streamed) {
        this.network = network;
        this.compute = compute;
        this.streamed = streamed;
        partNames.forEach(part -> parts.put(part, new ArrayList<>()));
        for (StoredTensor tensor : weights.tensors().values()) {
            partOf(tensor.name()).ifPresent(part -> parts.get(part).add(tensor));
        }
    }

    private Optional<String> partOf(String name) {
        return parts.keySet().stream()
                .filter(part -> name.startsWith(part + "."))
                .max(Comparator.comparingInt(String::length));
    }

    /** Loads a part unless it is on the device. */
    void acquire(String part) {
        if (present.add(part)) {
            tensorsOf(part).forEach(this::load);
        }
    }

    /** Loads these parts; if that fails the network is closed, so that it keeps no memory. */
    void acquireAll(Collection<String> names) {
        try {
            names.forEach(this::acquire);
        } catch (RuntimeException failed) {
            network.close();
            throw failed;
        }
    }

    /** Unloads a part of a streamed network, which does not need it for now. */
    void release(String part) {
        if (streamed && present.remove(part)) {
            tensorsOf(part).forEach(network::drop);
        }
    }

    /** Changes the adapters; only weights that the old or the new ones touch are loaded again. */
    void adapt(Adapters newAdapters) {
        Set<String> touched = adapters.namesWith(newAdapters);
        adapters = newAdapters;
        for (String part : present) {
            tensorsOf(part).stream()
                    .filter(tensor -> touched.contains(tensor.name()))
                    .forEach(this::load);
        }
    }

    private List<StoredTensor> tensorsOf(String part) {
        List<StoredTensor> tensors = parts.get(part);
        if (tensors == null) {
            throw new IllegalArgumentException("the network has no part " + part);
        }
        return tensors;
    }

    private void load(StoredTensor tensor) {
        boolean staysStored = compute.keepsAsStored(tensor);
        // A change is smaller than what half precision rounds to: a changed weight is kept in full.
        boolean changed = adapters.changes(tensor.name());
        // Packing a weight for faster products does not pay if it is used once.
        boolean packed = !streamed && !staysStored;
        boolean channelsLast = compute.channelsLast() && !(packed && compute.transforms(tensor));
        network.put(tensor, staysStored && !changed ? tensor.dtype() : compute.dtype(), channelsLast);
        adapters.applyTo(network, tensor.name());
        if (packed) {
            network.pack(tensor);
        }
    }
}

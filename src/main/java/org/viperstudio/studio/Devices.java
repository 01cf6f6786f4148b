package org.viperstudio.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Lane;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/**
 * The devices that make pictures, the fastest first, each with a lane of its own. The fastest has its lane from the
 * start; the others are found when the engine is loaded for the first picture. Thread-safe.
 */
public final class Devices implements AutoCloseable {
    private final JobPool jobs;
    private final Supplier<List<Backend>> found;
    private final LongConsumer makeRoom;
    private final PreviewDecoders previews;
    private final List<DeviceLane> lanes = new CopyOnWriteArrayList<>();
    private final List<ImageService> services = new CopyOnWriteArrayList<>();

    /**
     * Devices that are not asked for yet.
     *
     * @param jobs the pool, which has the first device's lane already
     * @param first the name of that lane
     * @param found tells the devices, one at least, the fastest first; it loads the engine
     * @param makeRoom is told the bytes that a model needs on the first device, and may take others off it
     * @param previews which tiny autoencoders show what is being painted
     */
    Devices(
            JobPool jobs,
            String first,
            Supplier<List<Backend>> found,
            LongConsumer makeRoom,
            PreviewDecoders previews) {
        this.jobs = jobs;
        this.found = found;
        this.makeRoom = makeRoom;
        this.previews = previews;
        lanes.add(new DeviceLane(first, new Lazy<>(this::begin)));
    }

    /** The graphics processors of one kind that the engine can use; the processor where there is none. */
    static List<Backend> available() {
        Device best = Device.available().getFirst();
        return Device.available().stream()
                .filter(device -> device.kind() == best.kind())
                .map(Backend::on)
                .toList();
    }

    private ImageService begin() {
        List<Backend> backends = found.get();
        ImageService service = service(backends.getFirst(), makeRoom);
        for (Backend other : backends.subList(1, backends.size())) {
            String name = other.device() + " beside " + lanes.getFirst().name();
            jobs.open(Lane.ofDevice(name));
            lanes.add(new DeviceLane(name, new Lazy<>(() -> service(other, bytes -> {}))));
        }
        return service;
    }

    private ImageService service(Backend backend, LongConsumer room) {
        ImageService service = new ImageService(backend, Optional.empty(), room, previews);
        services.add(service);
        return service;
    }

    /** The fastest device, for what somebody watches. */
    public DeviceLane first() {
        return lanes.getFirst();
    }

    /** The device with the least to do, of equals the fastest, for what may be done on any. */
    public DeviceLane freest() {
        return lanes.stream().min(Comparator.comparingLong(this::load)).orElseThrow();
    }

    private long load(DeviceLane lane) {
        return jobs.jobs().stream()
                .filter(job -> job.lane().equals(lane.name()) && !job.state().isFinal())
                .count();
    }

    /** Unloads what paints on the first device, if anything does. */
    void unloadFirst() {
        services.stream().findFirst().ifPresent(ImageService::unload);
    }

    /** Unloads all that paints. */
    @Override
    public void close() {
        services.forEach(ImageService::close);
    }
}

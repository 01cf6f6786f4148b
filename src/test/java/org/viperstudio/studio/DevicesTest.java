package org.viperstudio.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Lane;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.queue.PaintQueue;
import org.viperstudio.studio.queue.ProfileQueue;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/** Two devices, which are the processor twice: each has a thread, a lane and models of its own. */
class DevicesTest {
    private static final List<Backend> TWO =
            List.of(Backend.on(Device.CPU), Backend.on(new Device(Device.Kind.CPU, 1)));
    private static final int PICTURES = 6;

    @TempDir
    private Path folder;

    @Test
    void picturesArePaintedOnBothAtATimeAndAreTheSame() throws Exception {
        try (Studio studio = Studio.open(DataFolder.at(folder));
                JobPool jobs = new JobPool(List.of(Lane.ofDevice("device")));
                Devices devices = new Devices(jobs, "device", () -> TWO, bytes -> {}, PreviewDecoders.NONE)) {
            assertThat(jobs.lanes())
                    .as("the engine is not loaded before it is needed")
                    .containsExactly("device");
            devices.first().images().get();
            assertThat(jobs.lanes()).hasSize(2);

            OpenProfile profile = studio.profiles().current();
            PaintQueue queue = new ProfileQueue(jobs, devices::freest, profile.lasting()).pictures();
            Set<String> together = ConcurrentHashMap.newKeySet();
            jobs.listen(all -> {
                List<String> running = all.stream()
                        .filter(job -> job.state() == JobState.RUNNING)
                        .map(job -> job.lane())
                        .toList();
                if (running.size() == 2) {
                    together.addAll(running);
                }
            });
            List<Job<HistoryEntry>> all = new ArrayList<>();
            for (int i = 0; i < PICTURES; i++) {
                all.add(queue.add(
                        SmallScene.of("Happy cats", SmallScene.PASTEL, 3)
                                .settings("test", Degree.of(0.5), Fidelity.FULL),
                        OptionalLong.empty()));
            }
            assertThat(all.stream().map(job -> job.snapshot().lane()).distinct())
                    .hasSize(2);
            Set<Integer> looks = new HashSet<>();
            for (Job<HistoryEntry> job : all) {
                HistoryEntry entry = job.result().get(60, TimeUnit.SECONDS);
                looks.add(java.util.Arrays.hashCode(
                        Raster.read(profile.history().file(entry), 0).argb()));
            }
            assertThat(looks).as("one seed, one picture, whatever the device").hasSize(1);
            assertThat(together).as("both at a time").hasSize(2);
        }
    }

    @Test
    void aBusyDeviceIsPassedOver() {
        try (JobPool jobs = new JobPool(List.of(Lane.ofDevice("device")));
                Devices devices = new Devices(jobs, "device", () -> TWO, bytes -> {}, PreviewDecoders.NONE)) {
            devices.first().images().get();
            assertThat(devices.freest()).isEqualTo(devices.first());
            jobs.pause();
            submit(jobs, devices.first().name());
            DeviceLane second = devices.freest();
            assertThat(second).isNotEqualTo(devices.first());
            submit(jobs, second.name());
            assertThat(devices.freest()).isEqualTo(devices.first());
        }
    }

    private static void submit(JobPool jobs, String lane) {
        jobs.submit(new org.viperstudio.job.JobRequest<>(
                "work", lane, org.viperstudio.job.Priority.NORMAL, context -> lane));
    }
}

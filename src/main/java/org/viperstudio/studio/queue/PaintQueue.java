package org.viperstudio.studio.queue;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.job.Job;
import org.viperstudio.job.TaskContext;
import org.viperstudio.picture.Pixels;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.create.LanePainter;

/** Makes the queued pictures of one profile and adds them to its history. Thread-safe. */
public final class PaintQueue {
    static final String KIND = "generate";

    private final NotedJobs jobs;
    private final Supplier<DeviceLane> lane;

    PaintQueue(NotedJobs jobs, Supplier<DeviceLane> lane) {
        this.jobs = jobs;
        this.lane = lane;
    }

    /**
     * Queues a picture.
     *
     * @param taste the taste's version that it is painted by, if any
     */
    public Job<HistoryEntry> add(GenerationSettings settings, OptionalLong taste) {
        return jobs.add(KIND, settings.toJson(), work(settings, taste));
    }

    Job<HistoryEntry> resume(UnfinishedJob interrupted) {
        GenerationSettings settings = GenerationSettings.fromJson(interrupted.request());
        return jobs.resume(interrupted, work(settings, OptionalLong.empty()));
    }

    private NotedJobs.Work<HistoryEntry> work(GenerationSettings settings, OptionalLong taste) {
        DeviceLane device = lane.get();
        return new NotedJobs.Work<>(settings.prompt(), device.name(), context -> {
            Made made = paint(device, settings, context);
            return open -> open.history().add(made, taste);
        });
    }

    private static Made paint(DeviceLane device, GenerationSettings settings, TaskContext context) {
        GenerationListener preview = progress -> {
            if (progress instanceof Progress.Denoising denoising) {
                context.preview(Pixels.raster(denoising.preview().get().getFirst()));
            }
            return true;
        };
        return LanePainter.made(device.images().get(), settings, LanePainter.listener(preview, context));
    }
}

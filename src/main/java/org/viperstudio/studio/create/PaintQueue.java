package org.viperstudio.studio.create;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.picture.Pixels;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.profile.OpenProfile;

/**
 * Pictures that were asked for and are painted while something else is done. Each is noted before it is begun, so that
 * those which the program's end interrupts can be offered again.
 *
 * @param lane the device that is to paint the next picture
 */
public record PaintQueue(JobPool jobs, Supplier<DeviceLane> lane, OpenProfile profile) {
    private static final String KIND = "generate";

    /**
     * Queues a picture; it goes to the history.
     *
     * @param taste the taste's version that it is painted by, if any
     */
    public Job<HistoryEntry> add(GenerationSettings settings, OptionalLong taste) {
        long note = profile.unfinishedJobs().add(KIND, settings.prompt(), settings.toJson());
        return submit(settings, taste, note);
    }

    /** The pictures that were queued when the program last ended, the oldest first. */
    public List<UnfinishedJob> unfinished() {
        return profile.unfinishedJobs().all().stream()
                .filter(job -> job.kind().equals(KIND))
                .toList();
    }

    /** Queues a picture that was interrupted. */
    public Job<HistoryEntry> resume(UnfinishedJob interrupted) {
        return submit(GenerationSettings.fromJson(interrupted.request()), OptionalLong.empty(), interrupted.id());
    }

    /** Offers a picture that was interrupted no more. */
    public void forget(UnfinishedJob interrupted) {
        profile.unfinishedJobs().remove(interrupted.id());
    }

    private Job<HistoryEntry> submit(GenerationSettings settings, OptionalLong taste, long note) {
        DeviceLane device = lane.get();
        Job<HistoryEntry> job = jobs.submit(new JobRequest<>(
                settings.prompt(), device.name(), Priority.NORMAL, context -> paint(device, settings, taste, context)));
        job.result().whenComplete((entry, failure) -> {
            boolean cancelled = failure instanceof CancellationException && !jobs.isClosed();
            if (failure == null || cancelled) {
                profile.unfinishedJobs().remove(note);
            }
        });
        return job;
    }

    private HistoryEntry paint(
            DeviceLane device, GenerationSettings settings, OptionalLong taste, TaskContext context) {
        Degree degree = new Degree(settings.degreeLiked(), settings.degreeDisliked());
        GenerationListener preview = progress -> {
            if (progress instanceof Progress.Denoising denoising) {
                context.preview(Pixels.raster(denoising.preview().get().getFirst()));
            }
            return true;
        };
        try {
            Made made = device.images()
                    .get()
                    .generate(settings, List.of(degree), Optional.empty(), LanePainter.listener(preview, context))
                    .getFirst();
            return profile.history().add(made, taste);
        } catch (StoppedException stopped) {
            throw new CancellationException();
        }
    }
}

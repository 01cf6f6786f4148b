package org.viperstudio.studio.create;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.picture.Pixels;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.profile.LastingProfile;

/**
 * Pictures of one profile that were asked for and are painted while something else is done, also while another profile
 * is open. Each is noted before it is begun, so that those which the program's end interrupts can be offered again.
 * Safe for several threads.
 */
public final class PaintQueue {
    private static final String KIND = "generate";

    private final JobPool jobs;
    private final Supplier<DeviceLane> lane;
    private final LastingProfile profile;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /** @param lane the device that is to paint the next picture */
    public PaintQueue(JobPool jobs, Supplier<DeviceLane> lane, LastingProfile profile) {
        this.jobs = jobs;
        this.lane = lane;
        this.profile = profile;
    }

    /**
     * Queues a picture; it goes to the history.
     *
     * @param taste the taste's version that it is painted by, if any
     */
    public Job<HistoryEntry> add(GenerationSettings settings, OptionalLong taste) {
        return submit(settings, taste, profile.use(open -> {
            long note = open.unfinishedJobs().add(KIND, settings.prompt(), settings.toJson());
            underWay.add(note);
            return note;
        }));
    }

    /** The pictures that were interrupted, by the program's end or {@link #suspend}; the oldest first. */
    public List<UnfinishedJob> unfinished() {
        return profile.use(open -> open.unfinishedJobs().all().stream()
                .filter(job -> job.kind().equals(KIND) && !underWay.contains(job.id()))
                .toList());
    }

    /** Queues a picture that was interrupted. */
    public Job<HistoryEntry> resume(UnfinishedJob interrupted) {
        underWay.add(interrupted.id());
        return submit(GenerationSettings.fromJson(interrupted.request()), OptionalLong.empty(), interrupted.id());
    }

    /** Offers a picture that was interrupted no more. */
    public void forget(UnfinishedJob interrupted) {
        forget(interrupted.id());
    }

    private boolean forget(long note) {
        return profile.use(open -> {
            open.unfinishedJobs().remove(note);
            return underWay.remove(note);
        });
    }

    /** Ends all that is queued or being painted; it is offered again. */
    public void suspend() {
        underWay.clear();
        jobs.endAll(profile.id());
    }

    private Job<HistoryEntry> submit(GenerationSettings settings, OptionalLong taste, long note) {
        DeviceLane device = lane.get();
        return jobs.submit(new JobRequest<>(
                        settings.prompt(),
                        device.name(),
                        Priority.NORMAL,
                        context -> keep(paint(device, settings, context), taste, note))
                .of(profile.id())
                .whenEnded(end -> ended(end, note)));
    }

    /** What is to be painted again, as after a failure, keeps its note. */
    private void ended(JobState end, long note) {
        if (end == JobState.CANCELLED && !jobs.isClosed() && underWay.contains(note)) {
            forget(note);
        }
    }

    private HistoryEntry keep(Made made, OptionalLong taste, long note) {
        return profile.use(open -> {
            HistoryEntry entry = open.history().add(made, taste);
            open.unfinishedJobs().remove(note);
            underWay.remove(note);
            return entry;
        });
    }

    private static Made paint(DeviceLane device, GenerationSettings settings, TaskContext context) {
        Degree degree = new Degree(settings.degreeLiked(), settings.degreeDisliked());
        GenerationListener preview = progress -> {
            if (progress instanceof Progress.Denoising denoising) {
                context.preview(Pixels.raster(denoising.preview().get().getFirst()));
            }
            return true;
        };
        try {
            return device.images()
                    .get()
                    .generate(settings, List.of(degree), Optional.empty(), LanePainter.listener(preview, context))
                    .getFirst();
        } catch (StoppedException stopped) {
            throw new CancellationException();
        }
    }
}

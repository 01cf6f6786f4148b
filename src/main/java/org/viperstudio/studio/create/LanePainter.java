package org.viperstudio.studio.create;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.job.AwaitedJob;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.TaskContext;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.ImageService.Made;

/**
 * Paints in the device's lane, among all else that it has to do: what somebody watches comes first.
 *
 * @param images asked for on the lane's thread: loading its engine takes a while
 */
public record LanePainter(JobPool jobs, String lane, Supplier<ImageService> images) implements FramePainter {
    @Override
    public Painted paint(FrameRequest request) {
        Job<Painted> job = jobs.submit(new JobRequest<>(
                request.settings().prompt(), lane, request.priority(), context -> paint(request, context)));
        try {
            return AwaitedJob.result(jobs, job, () -> cancelUnwanted(request, job));
        } catch (CancellationException cancelled) {
            throw new StoppedException();
        }
    }

    private static void cancelUnwanted(FrameRequest request, Job<Painted> job) {
        if (!request.wanted().getAsBoolean()) {
            job.cancel();
        }
    }

    private Painted paint(FrameRequest request, TaskContext context) {
        return Painted.of(made(images.get(), request.settings(), listener(request.listener(), context)));
    }

    /**
     * Makes one picture in a job.
     *
     * @throws CancellationException when the listener ends it
     */
    public static Made made(ImageService images, GenerationSettings settings, GenerationListener listener) {
        try {
            return images.generate(settings, List.of(settings.degree()), Optional.empty(), listener)
                    .getFirst();
        } catch (StoppedException stopped) {
            throw new CancellationException();
        }
    }

    /** Hears a picture's progress, tells the pool, and lets what is more urgent go first between two steps. */
    public static GenerationListener listener(GenerationListener other, TaskContext context) {
        return progress -> {
            if (progress instanceof Progress.Denoising denoising) {
                context.progress((double) denoising.step() / denoising.of(), "");
            }
            boolean goesOn = other.onProgress(progress) && !context.cancelled();
            if (goesOn) {
                context.checkpoint();
            }
            return goesOn;
        };
    }
}

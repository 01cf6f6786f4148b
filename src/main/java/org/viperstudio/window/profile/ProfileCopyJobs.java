package org.viperstudio.window.profile;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.studio.profile.CopyListener;
import org.viperstudio.wording.Texts;

/**
 * Runs the copying of whole profiles as jobs of the queue, where progress is shown and they can be cancelled, and where
 * they do not hold up saving. One at a time; used on the JavaFX thread.
 */
final class ProfileCopyJobs {
    private final JobPool jobs;
    private final String lane;
    private final StringProperty activity;

    /**
     * @param lane the pool's lane for these jobs; not a device's, where jobs may take long
     * @param activity describes to the user the current operation on profiles; empty if there is none
     */
    ProfileCopyJobs(JobPool jobs, String lane, StringProperty activity) {
        this.jobs = jobs;
        this.lane = lane;
        this.activity = activity;
    }

    /** A task that copies a profile. */
    @FunctionalInterface
    interface CopyTask<T> {
        T run(CopyListener listener) throws Exception;
    }

    /**
     * Starts a task, unless another is running. It runs even while the queue is paused, since no profile can be opened
     * or closed before it ends.
     *
     * @param failed receives the failure, which may be a {@link CancellationException}
     */
    <T> void run(String title, CopyTask<T> task, Consumer<T> done, Consumer<Exception> failed) {
        if (!activity.get().isEmpty()) {
            return;
        }
        activity.set(title);
        Job<T> job = jobs.submit(new JobRequest<>(
                title,
                lane,
                Priority.INTERACTIVE,
                context -> task.run((copied, all) -> reportProgress(context, copied, all))));
        job.result()
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    activity.set("");
                    if (failure == null) {
                        done.accept(made);
                    } else {
                        // The failure is reported at once, so it need not stay in the queue.
                        jobs.dismiss(job.id());
                        failed.accept(failure instanceof Exception told ? told : new IllegalStateException(failure));
                    }
                }));
    }

    private static void reportProgress(TaskContext context, int copied, int all) {
        context.progress((double) copied / all, Texts.of("profile.work.pictures", copied, all));
    }
}

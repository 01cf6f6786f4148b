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
 * Copying whole profiles: done in the queue, where it is seen and can be cancelled, so that comments are saved meanwhile.
 * One at a time; used on the JavaFX thread.
 */
final class ProfileCopyJobs {
    private final JobPool jobs;
    private final String lane;
    private final StringProperty activity;

    /**
     * @param lane of the pool, other than a device's: nothing there is as urgent
     * @param activity what is done with profiles just now, for people; empty if nothing is
     */
    ProfileCopyJobs(JobPool jobs, String lane, StringProperty activity) {
        this.jobs = jobs;
        this.lane = lane;
        this.activity = activity;
    }

    /** What is to be done. */
    @FunctionalInterface
    interface CopyTask<T> {
        T run(CopyListener listener) throws Exception;
    }

    /**
     * Begins one, unless another is under way; even while the queue is paused, since nothing that opens or closes a profile
     * can be done before it ends.
     *
     * @param failed gets a {@link CancellationException} too
     */
    <T> void run(String title, CopyTask<T> task, Consumer<T> done, Consumer<Exception> failed) {
        if (!activity.get().isEmpty()) {
            return;
        }
        activity.set(title);
        Job<T> job = jobs.submit(new JobRequest<>(
                title, lane, Priority.INTERACTIVE, context -> task.run((copied, all) -> reportProgress(context, copied, all))));
        job.result()
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    activity.set("");
                    if (failure == null) {
                        done.accept(made);
                    } else {
                        // It is told at once, and to be asked for anew.
                        jobs.dismiss(job.id());
                        failed.accept(failure instanceof Exception told ? told : new IllegalStateException(failure));
                    }
                }));
    }

    private static void reportProgress(TaskContext context, int copied, int all) {
        context.progress((double) copied / all, Texts.of("profile.work.pictures", copied, all));
    }
}

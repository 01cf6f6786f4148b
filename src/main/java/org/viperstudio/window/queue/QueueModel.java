package org.viperstudio.window.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.queue.ProfileQueue;
import org.viperstudio.window.shell.TaskRunner;

/** The view model of the queue: the jobs that the user started. Used on the JavaFX thread. */
public final class QueueModel implements AutoCloseable {
    private final JobPool pool;
    private final TaskRunner background;
    private final ObservableList<JobSnapshot> jobs = FXCollections.observableArrayList();
    private final ObservableList<UnfinishedJob> unfinished = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final Subscription news;
    private final Map<String, String> names = new HashMap<>();
    private String open = "";
    private @Nullable ProfileQueue queue;

    /** Creates the model without a profile yet. */
    public QueueModel(JobPool pool, TaskRunner background) {
        this.pool = pool;
        this.background = background;
        news = pool.listen(all -> {
            List<JobSnapshot> asked =
                    all.stream().filter(QueueModel::isAskedFor).toList();
            Platform.runLater(() -> show(asked));
        });
    }

    /** Whether a job is listed: those of the slider are not, since they are started and shown on the Create screen. */
    private static boolean isAskedFor(JobSnapshot job) {
        return job.priority() == Priority.NORMAL
                || job.priority() == Priority.INTERACTIVE && job.lane().equals(Studio.PROCESSOR);
    }

    /** Switches to a profile, and offers to resume its interrupted jobs. */
    public void open(ProfileQueue other, ProfileInfo profile) {
        queue = other;
        open = profile.id();
        names.put(profile.id(), profile.name());
        unfinished.clear();
        background.run(other::unfinished, found -> offer(other, found), unread -> {});
    }

    private void offer(ProfileQueue of, List<UnfinishedJob> interrupted) {
        if (of == queue) {
            unfinished.setAll(interrupted);
        }
    }

    /** The name of the profile that a job belongs to, if it is not the open one. */
    Optional<String> otherOwner(JobSnapshot job) {
        return job.owner().equals(open) ? Optional.empty() : Optional.ofNullable(names.get(job.owner()));
    }

    private void show(List<JobSnapshot> asked) {
        paused.set(pool.isPaused());
        jobs.setAll(asked);
    }

    /** The jobs, next one first and failed ones last. */
    public ObservableList<JobSnapshot> jobs() {
        return jobs;
    }

    /** The jobs that were interrupted when the program last ended. */
    public ObservableList<UnfinishedJob> unfinished() {
        return unfinished;
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    void setPaused(boolean pause) {
        if (pause) {
            pool.pause();
        } else {
            pool.resume();
        }
        paused.set(pause);
    }

    void cancel(JobSnapshot job) {
        pool.cancel(job.id());
    }

    void retry(JobSnapshot job) {
        pool.retry(job.id());
    }

    void dismiss(JobSnapshot job) {
        pool.dismiss(job.id());
    }

    /** Moves a waiting job towards the front (-1) or the end (1). */
    void move(JobSnapshot job, int by) {
        List<Long> waiting = jobs.stream()
                .filter(one -> one.state() == JobState.QUEUED && one.lane().equals(job.lane()))
                .map(JobSnapshot::id)
                .toList();
        pool.move(job.id(), Math.max(0, waiting.indexOf(job.id()) + by));
    }

    /** Resumes the interrupted jobs. */
    void resumeAll() {
        each(ProfileQueue::resume);
    }

    /** Discards the interrupted jobs. */
    void forgetAll() {
        each(ProfileQueue::forget);
    }

    private void each(BiConsumer<ProfileQueue, UnfinishedJob> what) {
        ProfileQueue of = queue;
        if (of == null) {
            return;
        }
        List<UnfinishedJob> all = List.copyOf(unfinished);
        unfinished.clear();
        background.run(
                () -> {
                    all.forEach(job -> attempt(job, what, of));
                    return of.unfinished();
                },
                left -> offer(of, left),
                failure -> offer(of, all));
    }

    /**
     * Skips a job whose record is damaged, so that it does not block the others; it stays listed and can be discarded.
     */
    private static void attempt(UnfinishedJob job, BiConsumer<ProfileQueue, UnfinishedJob> what, ProfileQueue of) {
        try {
            what.accept(of, job);
        } catch (IllegalArgumentException damaged) {
            System.getLogger("window").log(System.Logger.Level.WARNING, job.title(), damaged);
        }
    }

    @Override
    public void close() {
        news.close();
    }
}

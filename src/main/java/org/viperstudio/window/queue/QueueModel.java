package org.viperstudio.window.queue;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.create.PaintQueue;
import org.viperstudio.window.shell.Background;

/** The jobs that somebody asked for. Used on the JavaFX thread. */
public final class QueueModel implements AutoCloseable {
    private final JobPool pool;
    private final Background background;
    private final ObservableList<JobSnapshot> jobs = FXCollections.observableArrayList();
    private final ObservableList<UnfinishedJob> unfinished = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final Subscription news;
    private PaintQueue queue;

    /** @param queue of the profile that is open */
    public QueueModel(JobPool pool, Background background, PaintQueue queue) {
        this.pool = pool;
        this.background = background;
        this.queue = queue;
        news = pool.listen(all -> {
            List<JobSnapshot> asked = all.stream()
                    .filter(job -> job.priority() == Priority.NORMAL)
                    .toList();
            Platform.runLater(() -> show(asked));
        });
        open(queue);
    }

    /** Another profile is open: its interrupted jobs are offered. */
    public void open(PaintQueue other) {
        queue = other;
        background.run(other::unfinished, this::offer, unread -> unfinished.clear());
    }

    private void show(List<JobSnapshot> asked) {
        jobs.setAll(asked);
        paused.set(pool.isPaused());
    }

    /** Those that this run of the program has queued itself are not interrupted ones. */
    private void offer(List<UnfinishedJob> interrupted) {
        unfinished.setAll(jobs.isEmpty() ? interrupted : List.of());
    }

    /** The jobs, the next first, failed ones last. */
    public ObservableList<JobSnapshot> jobs() {
        return jobs;
    }

    /** What the program's last end interrupted. */
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

    /** Paints what was interrupted. */
    void resumeAll() {
        each(queue::resume);
    }

    /** Lets what was interrupted go. */
    void forgetAll() {
        each(queue::forget);
    }

    private void each(Consumer<UnfinishedJob> what) {
        List<UnfinishedJob> all = List.copyOf(unfinished);
        unfinished.clear();
        background.run(
                () -> {
                    all.forEach(what);
                    return all;
                },
                done -> {},
                failure -> unfinished.setAll(all));
    }

    @Override
    public void close() {
        news.close();
    }
}

package org.viperstudio.window.history;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.studio.idefics2.PictureScores;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The scoring of all pictures, as long as somebody looks at them by their scores. Used on the JavaFX thread. */
final class Scoring {
    private final PictureScores scores;
    private final TaskRunner background;
    private final Consumer<String> onFailure;
    private final ReadOnlyObjectWrapper<OptionalDouble> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", OptionalDouble.empty());
    private @Nullable Job<Integer> job;
    private boolean wanted;
    private boolean asking;
    /** Something changed since it was asked what is without a score. */
    private boolean due;
    /** A round failed or was cancelled: no other begins before scores are wanted anew. */
    private boolean stopped;

    /** @param onFailure is told what went wrong */
    Scoring(PictureScores scores, TaskRunner background, Consumer<String> onFailure) {
        this.scores = scores;
        this.background = background;
        this.onFailure = onFailure;
    }

    /** How far it is, 0..1; empty where nothing is being scored. */
    ReadOnlyObjectProperty<OptionalDouble> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Begins where scores are wanted and were not, and ends where they are wanted no more. */
    void want(boolean now) {
        boolean begins = now && !wanted;
        wanted = now;
        if (begins) {
            stopped = false;
            begin();
        } else if (!now && job != null) {
            job.cancel();
            job = null;
            progress.set(OptionalDouble.empty());
        }
    }

    /**
     * Scores what has come without a score, or lost it, as soon as nothing is being scored. A picture that cannot be read
     * stays without; a round that scores nothing changes nothing, and so is followed by none.
     */
    void resume() {
        due = true;
        beginIfDue();
    }

    private void beginIfDue() {
        if (due && wanted && !stopped && !asking && job == null) {
            begin();
        }
    }

    private void begin() {
        due = false;
        asking = true;
        background.run(() -> scores.scoreAll(Texts.of("history.scoring.job")), this::asked, failure -> {
            asking = false;
            stopped = true;
            onFailure.accept(String.valueOf(failure.getMessage()));
        });
    }

    private void asked(Optional<Job<Integer>> begun) {
        asking = false;
        begun.ifPresent(this::follow);
        beginIfDue();
    }

    private void follow(Job<Integer> begun) {
        if (!wanted || job != null) {
            begun.cancel();
            return;
        }
        job = begun;
        begun.listen(now -> Platform.runLater(() -> show(begun, now)));
    }

    private void show(Job<Integer> shown, JobSnapshot now) {
        if (shown == job) {
            now.failure().ifPresent(failure -> onFailure.accept(failure.told()));
            if (now.state().isFinal()) {
                progress.set(OptionalDouble.empty());
                job = null;
                stopped = now.state() != JobState.DONE;
                beginIfDue();
            } else {
                progress.set(OptionalDouble.of(now.progress()));
            }
        }
    }
}

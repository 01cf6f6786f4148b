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

/** Scores all pictures while the History screen is sorted by score. Used on the JavaFX thread. */
final class Scoring {
    private final PictureScores scores;
    private final TaskRunner background;
    private final Consumer<String> onFailure;
    private final ReadOnlyObjectWrapper<OptionalDouble> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", OptionalDouble.empty());
    private @Nullable Job<Integer> job;
    private boolean wanted;
    private boolean asking;
    /** Whether the history has changed since it was last searched for unscored pictures. */
    private boolean due;
    /** Whether a round failed or was cancelled; none begins then until scores are requested again. */
    private boolean stopped;

    /** @param onFailure receives error messages */
    Scoring(PictureScores scores, TaskRunner background, Consumer<String> onFailure) {
        this.scores = scores;
        this.background = background;
        this.onFailure = onFailure;
    }

    /** The progress, 0..1; empty if nothing is being scored. */
    ReadOnlyObjectProperty<OptionalDouble> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Sets whether scores are wanted; starts or cancels scoring when that changes. */
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
     * Scores new pictures and those whose score is outdated, once the current round has ended. A picture that cannot be
     * read stays without a score; since a round without results changes nothing, it does not lead to another.
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

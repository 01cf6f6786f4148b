package org.viperstudio.window.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.BlindTest;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The view model of the Blind test screen. Used on the JavaFX thread. */
public final class BlindTestModel {
    /** The phase of a test. */
    public sealed interface Phase {
        /** No test is in progress. */
        record Ready() implements Phase {}

        /**
         * The pictures are being painted.
         *
         * @param progress 0..1
         */
        record Painting(double progress, String message) implements Phase {}

        /** The pictures are being ranked. */
        record Ranking(BlindTest test) implements Phase {}

        /** All pictures are ranked, and their owners are shown. */
        record Revealed(BlindTest test, List<Integer> ranks) implements Phase {}
    }

    private final BlindTestBackend backend;
    private final TaskRunner background;
    private final TaskRunner saving;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "stage", new Phase.Ready());
    private final ReadOnlyObjectWrapper<Map<String, BlindTestResults>> results =
            new ReadOnlyObjectWrapper<>(this, "results", Map.of());
    private final ReadOnlyBooleanWrapper tasteMissing = new ReadOnlyBooleanWrapper(this, "tasteMissing");
    private final ObservableList<Choice> models = FXCollections.observableArrayList();
    private final ObservableList<Integer> order = FXCollections.observableArrayList();
    private Subscription news = () -> {};
    private @Nullable Job<BlindTest> job;

    /**
     * Creates the model without loading anything yet.
     *
     * @param background runs reading tasks
     * @param saving runs writing tasks, one after the other
     */
    public BlindTestModel(BlindTestBackend backend, TaskRunner background, TaskRunner saving, Notices notices) {
        this.backend = backend;
        this.background = background;
        this.saving = saving;
        this.notices = notices;
    }

    BlindTestBackend backend() {
        return backend;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The results by profile, the open one first; empty until they are loaded. */
    public ReadOnlyObjectProperty<Map<String, BlindTestResults>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Whether the user is known to have no taste yet, without which there is nothing to test. */
    public ReadOnlyBooleanProperty tasteMissingProperty() {
        return tasteMissing.getReadOnlyProperty();
    }

    /** The models to paint with, the one used last first; empty until they are loaded. */
    public ObservableList<Choice> models() {
        return models;
    }

    /** The indices of the pictures in the order in which they were clicked, best first. */
    public ObservableList<Integer> order() {
        return order;
    }

    /** Starts following changes of the taste. */
    void follow() {
        news = backend.whenTasteChanges(() -> Platform.runLater(this::lookForTaste));
        lookForTaste();
    }

    void unfollow() {
        news.close();
    }

    private void lookForTaste() {
        background.run(backend::hasTaste, has -> tasteMissing.set(!has), this::failed);
    }

    /** Loads the results, and continues with a test that is being painted or has not been ranked. */
    void load() {
        background.run(backend::models, models::setAll, this::failed);
        readResults();
        if (!(phase.get() instanceof Phase.Ready)) {
            return;
        }
        Optional<Job<BlindTest>> painting = backend.painting();
        if (painting.isPresent()) {
            phase.set(new Phase.Painting(0, ""));
            followPainting(painting.get());
        } else {
            background.run(
                    () -> backend.tests().all().stream()
                            .filter(test -> test.finished().isEmpty())
                            .reduce((older, newer) -> newer),
                    open -> open.ifPresent(this::rank),
                    this::failed);
        }
    }

    /** Starts a test by painting its pictures. */
    void begin(String prompt, Opponents opponents, String with) {
        phase.set(new Phase.Painting(0, ""));
        saving.run(() -> backend.begin(prompt, opponents, with), this::followPainting, this::failed);
    }

    private void followPainting(Job<BlindTest> begun) {
        job = begun;
        begun.listen(snapshot -> Platform.runLater(() -> progressed(snapshot)));
        begun.result()
                .whenComplete((test, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        rank(test);
                    } else {
                        phase.set(new Phase.Ready());
                    }
                }));
    }

    private void progressed(JobSnapshot snapshot) {
        if (phase.get() instanceof Phase.Painting && !snapshot.state().isFinal()) {
            phase.set(new Phase.Painting(snapshot.progress(), snapshot.message()));
        } else if (snapshot.state() == JobState.FAILED) {
            snapshot.failure().ifPresent(failure -> notices.warn(failure.told()));
        }
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void rank(BlindTest test) {
        order.clear();
        phase.set(new Phase.Ranking(test));
    }

    /**
     * Gives a picture the next rank, or removes its rank. The last picture is ranked together with the one before it.
     */
    void click(int picture) {
        if (!(phase.get() instanceof Phase.Ranking(BlindTest test))) {
            return;
        }
        if (order.remove(Integer.valueOf(picture))) {
            return;
        }
        order.add(picture);
        int pictures = test.candidates().size();
        if (order.size() == pictures - 1) {
            IntStream.range(0, pictures)
                    .filter(i -> !order.contains(i))
                    .findFirst()
                    .ifPresent(order::add);
        }
    }

    /** Whether every picture is ranked. */
    boolean isRanked() {
        return phase.get() instanceof Phase.Ranking(BlindTest test)
                && order.size() == test.candidates().size();
    }

    /** Finishes the ranking and reveals the owners of the pictures. */
    void reveal() {
        if (phase.get() instanceof Phase.Ranking(BlindTest test) && isRanked()) {
            List<Integer> ranks = new ArrayList<>();
            IntStream.range(0, order.size()).forEach(i -> ranks.add(order.indexOf(i) + 1));
            saving.run(
                    () -> {
                        backend.tests().finish(test, ranks);
                        return test;
                    },
                    finished -> {
                        phase.set(new Phase.Revealed(finished, ranks));
                        readResults();
                    },
                    this::failed);
        }
    }

    private void readResults() {
        background.run(backend::everyone, results::set, this::failed);
    }

    /** Closes a revealed test, or abandons one that is being ranked, which is deleted and can be restored. */
    void leave() {
        if (phase.get() instanceof Phase.Ranking(BlindTest test)) {
            giveUp(test, List.copyOf(order));
        }
        order.clear();
        phase.set(new Phase.Ready());
    }

    private void giveUp(BlindTest test, List<Integer> placed) {
        saving.run(
                () -> {
                    backend.tests().delete(test);
                    return test;
                },
                deleted -> notices.offerUndo(
                        Texts.of("blind.given-up"), Texts.of("blind.undo"), () -> bringBack(deleted, placed)),
                this::failed);
    }

    /**
     * Restores an abandoned test. If another one is in progress by now, this one can be ranked on the next visit to the
     * screen.
     */
    private void bringBack(BlindTest deleted, List<Integer> placed) {
        saving.run(
                () -> backend.tests().restore(deleted),
                test -> {
                    if (phase.get() instanceof Phase.Ready) {
                        rank(test);
                        order.setAll(placed);
                    }
                },
                this::failed);
    }

    private void failed(Exception failure) {
        if (phase.get() instanceof Phase.Painting) {
            phase.set(new Phase.Ready());
        }
        notices.warn(String.valueOf(failure.getMessage()));
    }
}

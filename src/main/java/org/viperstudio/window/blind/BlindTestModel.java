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
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.wording.Texts;

/** What the Blind test screen is at. Used on the JavaFX thread. */
public final class BlindTestModel {
    /** Where a person stands. */
    public sealed interface Phase {
        /** Nothing is going on. */
        record Ready() implements Phase {}

        /**
         * The pictures are being painted.
         *
         * @param progress 0..1
         */
        record Painting(double progress, String message) implements Phase {}

        /** The pictures are there to be ranked. */
        record Ranking(BlindTest test) implements Phase {}

        /** All are ranked: whose is whose is shown. */
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
     * Nothing is read yet.
     *
     * @param background for what is read
     * @param saving for what is written, in order
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

    /** How the finished tests went, by profile, one's own first; empty before they were read. */
    public ReadOnlyObjectProperty<Map<String, BlindTestResults>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Whether there is known to be no taste, without which there is nothing to test. */
    public ReadOnlyBooleanProperty tasteMissingProperty() {
        return tasteMissing.getReadOnlyProperty();
    }

    /** The models to paint with, first the one that was painted with last; empty before they were read. */
    public ObservableList<Choice> models() {
        return models;
    }

    /** The places of the pictures in the order in which they were clicked, the best first. */
    public ObservableList<Integer> order() {
        return order;
    }

    /** Begins to follow the taste. */
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

    /** Reads how it went so far; goes on with a test that is being painted, or was painted and not ranked. */
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

    /** Paints a test's pictures. */
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

    /** Gives a picture the next place, or takes its place away. The last one is placed with the one before it. */
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

    /** Whether every picture has its place. */
    boolean isRanked() {
        return phase.get() instanceof Phase.Ranking(BlindTest test)
                && order.size() == test.candidates().size();
    }

    /** Ends the ranking and shows whose is whose. */
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

    /** Leaves a test that was revealed, or gives up one that nobody wants to rank: it is deleted, with a way back. */
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

    /** Where another test is under way by now, this one is there to be ranked when the screen is next gone to. */
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

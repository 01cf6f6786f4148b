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
import org.viperstudio.window.shell.Background;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.wording.Texts;

/** What the Blind test screen is at. Used on the JavaFX thread. */
public final class BlindTestModel {
    /** Where a person stands. */
    public sealed interface Stage {
        /** Nothing is going on. */
        record Ready() implements Stage {}

        /**
         * The pictures are being painted.
         *
         * @param progress 0..1
         */
        record Painting(double progress, String message) implements Stage {}

        /** The pictures are there to be ranked. */
        record Ranking(BlindTest test) implements Stage {}

        /** All are ranked: whose is whose is shown. */
        record Revealed(BlindTest test, List<Integer> ranks) implements Stage {}
    }

    private final BlindTestDesk desk;
    private final Background background;
    private final Background saving;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Ready());
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
    public BlindTestModel(BlindTestDesk desk, Background background, Background saving, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.saving = saving;
        this.notices = notices;
    }

    BlindTestDesk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
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
        news = desk.whenTasteChanges(() -> Platform.runLater(this::lookForTaste));
        lookForTaste();
    }

    void unfollow() {
        news.close();
    }

    private void lookForTaste() {
        background.run(desk::hasTaste, has -> tasteMissing.set(!has), this::failed);
    }

    /** Reads how it went so far; goes on with a test that is being painted, or was painted and not ranked. */
    void load() {
        background.run(desk::models, models::setAll, this::failed);
        readResults();
        if (!(stage.get() instanceof Stage.Ready)) {
            return;
        }
        Optional<Job<BlindTest>> painting = desk.painting();
        if (painting.isPresent()) {
            stage.set(new Stage.Painting(0, ""));
            followPainting(painting.get());
        } else {
            background.run(
                    () -> desk.tests().all().stream()
                            .filter(test -> test.finished().isEmpty())
                            .reduce((older, newer) -> newer),
                    open -> open.ifPresent(this::rank),
                    this::failed);
        }
    }

    /** Paints a test's pictures. */
    void begin(String prompt, Opponents opponents, String with) {
        stage.set(new Stage.Painting(0, ""));
        saving.run(() -> desk.begin(prompt, opponents, with), this::followPainting, this::failed);
    }

    private void followPainting(Job<BlindTest> begun) {
        job = begun;
        begun.listen(snapshot -> Platform.runLater(() -> progressed(snapshot)));
        begun.result()
                .whenComplete((test, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        rank(test);
                    } else {
                        stage.set(new Stage.Ready());
                    }
                }));
    }

    private void progressed(JobSnapshot snapshot) {
        if (stage.get() instanceof Stage.Painting && !snapshot.state().isFinal()) {
            stage.set(new Stage.Painting(snapshot.progress(), snapshot.message()));
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
        stage.set(new Stage.Ranking(test));
    }

    /** Gives a picture the next place, or takes its place away. The last one is placed with the one before it. */
    void click(int picture) {
        if (!(stage.get() instanceof Stage.Ranking(BlindTest test))) {
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
        return stage.get() instanceof Stage.Ranking(BlindTest test)
                && order.size() == test.candidates().size();
    }

    /** Ends the ranking and shows whose is whose. */
    void reveal() {
        if (stage.get() instanceof Stage.Ranking(BlindTest test) && isRanked()) {
            List<Integer> ranks = new ArrayList<>();
            IntStream.range(0, order.size()).forEach(i -> ranks.add(order.indexOf(i) + 1));
            saving.run(
                    () -> {
                        desk.tests().finish(test, ranks);
                        return test;
                    },
                    finished -> {
                        stage.set(new Stage.Revealed(finished, ranks));
                        readResults();
                    },
                    this::failed);
        }
    }

    private void readResults() {
        background.run(desk::everyone, results::set, this::failed);
    }

    /** Leaves a test that was revealed, or gives up one that nobody wants to rank: it is deleted, with a way back. */
    void leave() {
        if (stage.get() instanceof Stage.Ranking(BlindTest test)) {
            giveUp(test, List.copyOf(order));
        }
        order.clear();
        stage.set(new Stage.Ready());
    }

    private void giveUp(BlindTest test, List<Integer> placed) {
        saving.run(
                () -> {
                    desk.tests().delete(test);
                    return test;
                },
                deleted -> notices.offer(
                        Texts.of("blind.given-up"), Texts.of("blind.undo"), () -> bringBack(deleted, placed)),
                this::failed);
    }

    /** Where another test is under way by now, this one is there to be ranked when the screen is next gone to. */
    private void bringBack(BlindTest deleted, List<Integer> placed) {
        saving.run(
                () -> desk.tests().restore(deleted),
                test -> {
                    if (stage.get() instanceof Stage.Ready) {
                        rank(test);
                        order.setAll(placed);
                    }
                },
                this::failed);
    }

    private void failed(Exception failure) {
        if (stage.get() instanceof Stage.Painting) {
            stage.set(new Stage.Ready());
        }
        notices.warn(String.valueOf(failure.getMessage()));
    }
}

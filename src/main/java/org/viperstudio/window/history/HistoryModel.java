package org.viperstudio.window.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.viperstudio.job.Job;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.LanguageChoices;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.studio.idefics2.PictureScores;
import org.viperstudio.studio.profile.DeletedPictures;
import org.viperstudio.studio.profile.HistoryService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileChange;
import org.viperstudio.window.shell.TaskRunner;

/** What the History screen is at. Used on the JavaFX thread; it reads and writes on others. */
public final class HistoryModel {
    private static final Pages PAGES = new Pages(120, 2_000);

    /**
     * How many pictures are read at a time.
     *
     * @param first enough for a large screen: what is there at once
     */
    record Pages(int first, int later) {}

    private final OpenProfile profile;
    private final Pages pages;
    private final TaskRunner background;
    private final TaskRunner saving;
    private final PictureScores scores;
    private final ObservableList<HistoryEntry> pictures = FXCollections.observableArrayList();
    private final SelectedPictures chosen = new SelectedPictures();
    private final ObjectProperty<HistoryQuery> query = new SimpleObjectProperty<>(this, "query", HistoryQuery.ALL);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded", false);
    private final Scoring scoring;
    private final AtomicInteger latest = new AtomicInteger();
    private final AtomicBoolean reloadDue = new AtomicBoolean();
    private Subscription news = () -> {};
    private boolean following;
    private Consumer<String> onFailure = message -> {};
    private Runnable tasteReader = () -> {};

    /**
     * @param background for what is read
     * @param saving for what is written, in order
     * @param scores says how much the person would like a picture
     */
    public HistoryModel(OpenProfile profile, TaskRunner background, TaskRunner saving, PictureScores scores) {
        this(profile, PAGES, background, saving, scores);
    }

    HistoryModel(OpenProfile profile, Pages pages, TaskRunner background, TaskRunner saving, PictureScores scores) {
        this.profile = profile;
        this.pages = pages;
        this.background = background;
        this.saving = saving;
        this.scores = scores;
        scoring = new Scoring(scores, background, message -> onFailure.accept(message));
        query.subscribe(this::load);
        query.subscribe(this::scoreWhereWanted);
    }

    /** The pictures that the query finds; it grows while they are read. */
    public ObservableList<HistoryEntry> pictures() {
        return pictures;
    }

    /** Whether the pictures were read yet: until then, that there are none says nothing. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The pictures that are chosen, the latest last; at most four. */
    public ObservableList<HistoryEntry> chosen() {
        return chosen.all();
    }

    public ObjectProperty<HistoryQuery> queryProperty() {
        return query;
    }

    /** How far the scoring of all pictures is, 0..1; empty where there is none. */
    ReadOnlyObjectProperty<OptionalDouble> scoringProperty() {
        return scoring.progressProperty();
    }

    /** Pictures can be looked at by their scores only where all have one. */
    private void scoreWhereWanted() {
        scoring.want(following && query.get().order() == HistoryQuery.Order.BEST);
    }

    HistoryService history() {
        return profile.history();
    }

    void onFailure(Consumer<String> listener) {
        onFailure = listener;
    }

    /** @param reader brings the taste up to the comments; may take some seconds */
    void readTasteBy(Runnable reader) {
        tasteReader = reader;
    }

    /** Begins to follow what changes. */
    void follow() {
        news = profile.listen(change -> {
            if (change == ProfileChange.HISTORY && reloadDue.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    reloadDue.set(false);
                    reload();
                    scoring.resume();
                });
            }
        });
        load();
        following = true;
        scoreWhereWanted();
    }

    void unfollow() {
        news.close();
        following = false;
        scoreWhereWanted();
    }

    private void load() {
        readFirst(pages.first());
    }

    /**
     * Reads again as much as is shown, at once, so that nothing jumps but what finds another place by its new score; then
     * what was not read yet.
     */
    void reload() {
        readFirst(pictures.size() + pages.later());
    }

    private void readFirst(int number) {
        int turn = latest.incrementAndGet();
        HistoryQuery asked = query.get();
        run(() -> history().page(asked, 0, number), first -> {
            if (turn == latest.get()) {
                show(first);
                loadRest(asked, turn, first.size(), number);
            }
        });
    }

    /** @param wanted how many there would be by now if there were enough */
    private void loadRest(HistoryQuery asked, int turn, int from, int wanted) {
        if (from < wanted) {
            return;
        }
        run(() -> history().page(asked, from, pages.later()), more -> {
            if (turn == latest.get()) {
                pictures.addAll(more);
                loadRest(asked, turn, from + more.size(), from + pages.later());
            }
        });
    }

    private void show(List<HistoryEntry> first) {
        // What has not changed must not make the tiles anew.
        if (!first.equals(pictures)) {
            pictures.setAll(first);
        }
        chosen.refresh(first);
        loaded.set(true);
    }

    /** Chooses a picture: alone, or beside those that are chosen already. */
    void choose(HistoryEntry picture, boolean beside) {
        chosen.choose(picture, beside);
    }

    /**
     * The picture some places further on.
     *
     * @param steps negative for back
     */
    Optional<HistoryEntry> neighbour(HistoryEntry picture, int steps) {
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).id() == picture.id()) {
                int other = i + steps;
                return other < 0 || other >= pictures.size() ? Optional.empty() : Optional.of(pictures.get(other));
            }
        }
        return Optional.empty();
    }

    boolean isChosen(HistoryEntry picture) {
        return chosen.contains(picture);
    }

    /** @param refused runs if that could not be saved */
    void setFavourite(HistoryEntry picture, boolean favourite, Runnable refused) {
        write(() -> history().setFavourite(picture.id(), favourite), () -> {}, refused);
    }

    /** Takes the chosen pictures away, and what was said of them; gives the way back. */
    Runnable deleteChosen() {
        List<Long> ids = chosen.all().stream().map(HistoryEntry::id).toList();
        AtomicReference<DeletedPictures> deleted = new AtomicReference<>(DeletedPictures.NONE);
        Runnable readTaste = () -> readTasteAfter(deleted.get());
        chosen.all().clear();
        write(() -> deleted.set(history().delete(ids)), readTaste, () -> {});
        return () -> write(() -> history().undoDelete(deleted.get()), readTaste, () -> {});
    }

    private void readTasteAfter(DeletedPictures changed) {
        if (!changed.comments().isEmpty()) {
            run(Executors.callable(tasteReader, true), read -> {});
        }
    }

    /** Computes a picture's personal score, where it has none that still counts. */
    void score(HistoryEntry picture) {
        run(() -> scores.score(picture), job -> job.ifPresent(this::hear));
    }

    private void hear(Job<Double> scoring) {
        scoring.listen(
                now -> now.failure().ifPresent(failure -> Platform.runLater(() -> onFailure.accept(failure.told()))));
    }

    /** Lets another score: every picture anew when it is looked at. */
    void choose(Optional<LanguageChoice> scorer) {
        scoring.want(false);
        write(() -> scores.choices().choose(profile, LanguageTask.SCORING, scorer), this::scoreWhereWanted, () -> {});
    }

    OpenProfile profile() {
        return profile;
    }

    /** Who could score. */
    LanguageChoices scorers() {
        return scores.choices();
    }

    private void write(Runnable change, Runnable done, Runnable refused) {
        saving.run(Executors.callable(change, true), changed -> done.run(), failure -> {
            failed(failure);
            refused.run();
        });
    }

    /** Reads something of the history beside the JavaFX thread. */
    <T> void read(Function<HistoryService, T> reading, Consumer<T> then) {
        run(() -> reading.apply(history()), then);
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        background.run(work, then, this::failed);
    }

    private void failed(Exception failure) {
        onFailure.accept(String.valueOf(failure.getMessage()));
    }
}

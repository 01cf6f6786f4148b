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

/** The view model of the History screen. Used on the JavaFX thread; it reads and writes on others. */
public final class HistoryModel {
    private static final Pages PAGES = new Pages(120, 2_000);

    /**
     * The page sizes for loading the history.
     *
     * @param first the first page, which is shown at once and fills a large screen
     */
    record Pages(int first, int later) {}

    private final OpenProfile profile;
    private final Pages pages;
    private final TaskRunner background;
    private final TaskRunner saving;
    private final PictureScores scores;
    private final ObservableList<HistoryEntry> pictures = FXCollections.observableArrayList();
    private final SelectedPictures selected = new SelectedPictures();
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
     * @param background runs reading tasks
     * @param saving runs writing tasks, one after the other
     * @param scores predicts how much the user would like a picture
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

    /** The pictures that match the query; the list grows while they are being loaded. */
    public ObservableList<HistoryEntry> pictures() {
        return pictures;
    }

    /** Whether the first page has been loaded; until then an empty list means nothing. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The selected pictures, most recently selected last; at most four. */
    public ObservableList<HistoryEntry> selected() {
        return selected.all();
    }

    public ObjectProperty<HistoryQuery> queryProperty() {
        return query;
    }

    /** The progress of scoring all pictures, 0..1; empty if they are not being scored. */
    ReadOnlyObjectProperty<OptionalDouble> scoringProperty() {
        return scoring.progressProperty();
    }

    /** Scores all pictures while they are sorted by score, which needs a score for each. */
    private void scoreWhereWanted() {
        scoring.want(following && query.get().order() == HistoryQuery.Order.BEST);
    }

    HistoryService history() {
        return profile.history();
    }

    void onFailure(Consumer<String> listener) {
        onFailure = listener;
    }

    /** @param reader updates the taste from the comments; may take some seconds */
    void readTasteBy(Runnable reader) {
        tasteReader = reader;
    }

    /** Starts following changes of the history. */
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
     * Loads again all pictures shown so far in one page, so that none moves unless its score has changed; then the
     * rest.
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

    /** @param wanted the number of pictures loaded by now if there are that many */
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
        // An unchanged list must not rebuild the cells.
        if (!first.equals(pictures)) {
            pictures.setAll(first);
        }
        selected.refresh(first);
        loaded.set(true);
    }

    /** Selects a picture alone. */
    void select(HistoryEntry picture) {
        selected.select(picture);
    }

    /** Adds a picture to the selection, or removes it. */
    void toggle(HistoryEntry picture) {
        selected.toggle(picture);
    }

    /**
     * The picture at an offset from another one in the list.
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

    boolean isSelected(HistoryEntry picture) {
        return selected.contains(picture);
    }

    /** @param refused runs if the change could not be saved */
    void setFavourite(HistoryEntry picture, boolean favourite, Runnable refused) {
        write(() -> history().setFavourite(picture.id(), favourite), () -> {}, refused);
    }

    /** Deletes the selected pictures with their comments; returns the undo action. */
    Runnable deleteSelected() {
        List<Long> ids = selected.all().stream().map(HistoryEntry::id).toList();
        AtomicReference<DeletedPictures> deleted = new AtomicReference<>(DeletedPictures.NONE);
        Runnable readTaste = () -> readTasteAfter(deleted.get());
        selected.all().clear();
        write(() -> deleted.set(history().delete(ids)), readTaste, () -> {});
        return () -> write(() -> history().undoDelete(deleted.get()), readTaste, () -> {});
    }

    private void readTasteAfter(DeletedPictures changed) {
        if (!changed.comments().isEmpty()) {
            run(Executors.callable(tasteReader, true), read -> {});
        }
    }

    /** Computes a picture's personal score, unless it has a current one. */
    void score(HistoryEntry picture) {
        run(() -> scores.score(picture), job -> job.ifPresent(this::hear));
    }

    private void hear(Job<Double> scoring) {
        scoring.listen(
                now -> now.failure().ifPresent(failure -> Platform.runLater(() -> onFailure.accept(failure.told()))));
    }

    /** Changes the model that scores; every picture is scored again when it is viewed. */
    void chooseScorer(Optional<LanguageChoice> scorer) {
        scoring.want(false);
        write(() -> scores.choices().choose(profile, LanguageTask.SCORING, scorer), this::scoreWhereWanted, () -> {});
    }

    OpenProfile profile() {
        return profile;
    }

    /** The models that can score pictures. */
    LanguageChoices scorers() {
        return scores.choices();
    }

    private void write(Runnable change, Runnable done, Runnable refused) {
        saving.run(Executors.callable(change, true), changed -> done.run(), failure -> {
            failed(failure);
            refused.run();
        });
    }

    /** Reads from the history off the JavaFX thread. */
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

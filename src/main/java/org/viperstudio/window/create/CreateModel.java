package org.viperstudio.window.create;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.FrameCache;
import org.viperstudio.studio.create.FramePainter;
import org.viperstudio.studio.create.LiveSlider;
import org.viperstudio.studio.create.Pace;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.create.Pass;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.window.shell.TaskRunner;

/** The view model of the Create screen. Used on the JavaFX thread; it paints and saves on others. */
public final class CreateModel implements AutoCloseable {
    private static final long SEEDS = 1L << 32;
    private static final long CACHE_BYTES = 256L << 20;

    private final String program;
    private final Album album;
    private final TaskRunner saving;
    private final LiveSlider slider;
    private final SplittableRandom seeds = new SplittableRandom();
    private final ObjectProperty<Recipe> recipe;
    private final ReadOnlyObjectWrapper<TasteInUse> taste = new ReadOnlyObjectWrapper<>(this, "taste", TasteInUse.NONE);
    private final ReadOnlyObjectWrapper<SliderState> state;
    private final ReadOnlyObjectWrapper<Optional<KeptPicture>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Optional.empty());
    private final KeptPictures history;
    private final AtomicBoolean refreshDue = new AtomicBoolean();
    private @Nullable Taste restored;
    private boolean tasteKnown;
    private boolean begun;

    /**
     * Creates the model without painting yet.
     *
     * @param saving saves pictures, one after the other
     * @param first the initial contents of the form
     */
    public CreateModel(String program, FramePainter painter, Album album, TaskRunner saving, Recipe first) {
        this.program = program;
        this.saving = saving;
        this.album = album;
        history = new KeptPictures(program, album, saving);
        recipe = new SimpleObjectProperty<>(this, "recipe", first);
        slider = new LiveSlider(program, painter, new FrameCache(CACHE_BYTES), Pace.USUAL, new SliderListener());
        state = new ReadOnlyObjectWrapper<>(this, "state", slider.state());
    }

    /** The contents of the form: prompt, seed and paint settings. */
    public ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    public Recipe recipe() {
        return recipe.get();
    }

    /** Changes the contents of the form without painting. */
    public void write(Recipe changed) {
        recipe.set(changed);
    }

    /** The user's own taste. */
    public ReadOnlyObjectProperty<TasteInUse> tasteProperty() {
        return taste.getReadOnlyProperty();
    }

    /**
     * Uses a taste from now on. The current scene is repainted at once, without unfinished changes of the form; a
     * restored picture keeps its own taste until {@link #useOwnTaste}.
     */
    public void follow(TasteInUse now) {
        boolean changed = !now.equals(taste.get());
        taste.set(now);
        tasteKnown = true;
        paintFirst();
        if (changed && restored == null) {
            showOwnTaste();
        }
    }

    /** Paints the form with these settings once the taste is known, unless something was painted already. */
    public void begin(PaintSettings first) {
        if (state().scene().isEmpty()) {
            write(recipe().withPaint(first));
            begun = true;
            paintFirst();
        }
    }

    private void paintFirst() {
        if (begun && tasteKnown && slider.state().scene().isEmpty()) {
            paint();
        }
    }

    /** The state of the slider: its pictures and what is being painted. */
    public ReadOnlyObjectProperty<SliderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public SliderState state() {
        return state.get();
    }

    /** Whether the pictures of all marks are ready, and the full picture at the slider's position. */
    public boolean isComplete() {
        SliderState now = state();
        return now.strip().size() == Axis.MARKS.size() && kept.get().isPresent();
    }

    /** The current picture as stored in the history, once it has been painted in full quality. */
    public ReadOnlyObjectProperty<Optional<KeptPicture>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Paints the form; with a new seed if nothing else has changed and the seed is not locked. */
    public void paint() {
        if (recipe().prompt().isBlank()) {
            return;
        }
        boolean again = state().scene().filter(scene()::equals).isPresent();
        if (again && !recipe().seedLocked()) {
            write(recipe().withSeed(seeds.nextLong(SEEDS)));
        }
        show();
    }

    private void show() {
        slider.show(scene());
        // If the scene is unchanged nothing is painted, but its picture may have been deleted from the history.
        history.keepAgain(slider.state(), this::refresh, this::lose);
        PaintSettings used = recipe().paint().usual();
        saving.run(
                () -> {
                    album.remember(used);
                    return used;
                },
                remembered -> {},
                forgotten -> {});
    }

    /** The settings of the form with several random seeds. */
    List<GenerationSettings> variations(int number) {
        Scene scene = scene();
        Degree degree = state().degree();
        return Stream.generate(() -> scene.withSeed(seeds.nextLong(SEEDS)).settings(program, degree, Fidelity.FULL))
                .limit(number)
                .toList();
    }

    /** Paints with a new random seed. */
    public void rollSeed() {
        write(recipe().withSeed(seeds.nextLong(SEEDS)));
        paint();
    }

    /** Moves the slider. */
    public void moveTo(Degree degree, Axis axis) {
        slider.moveTo(degree, axis);
        refresh();
    }

    /**
     * Fills the form with a picture's settings, and paints with the taste that they contain.
     *
     * @param quick the steps and scheduler for previews with its model, which the settings do not contain
     */
    void restore(GenerationSettings settings, Pass quick) {
        Scene scene = Scene.of(settings, quick);
        restored = scene.taste();
        write(new Recipe(scene.prompt(), scene.negative(), scene.seed(), recipe().seedLocked(), scene.paint()));
        Degree degree = settings.degree();
        slider.moveTo(degree, degree.liked() == degree.disliked() ? Axis.BOTH : Axis.LIKED);
        show();
    }

    /** The taste in use: a restored picture's, or the user's own. */
    public Taste tasteShown() {
        return restored != null ? restored : taste.get().taste();
    }

    /** Whether a restored picture's taste is in use rather than the user's own. */
    public boolean isRestored() {
        return restored != null;
    }

    /** Uses the user's own taste again. */
    public void useOwnTaste() {
        restored = null;
        showOwnTaste();
    }

    /** Cancels what is being painted; finished pictures stay. */
    public void stop() {
        slider.stop();
    }

    /** Continues after a failure or after {@link #stop}. */
    public void retry() {
        slider.retry();
    }

    private void showOwnTaste() {
        state().scene()
                .ifPresent(shown -> slider.show(new Scene(
                        shown.prompt(),
                        shown.negative(),
                        taste.get().taste().shuffled(shown.seed()),
                        shown.seed(),
                        shown.paint().usual())));
    }

    private Scene scene() {
        Recipe now = recipe();
        Taste lists = restored != null ? restored : taste.get().taste().shuffled(now.seed());
        PaintSettings paint = restored != null ? now.paint() : now.paint().usual();
        return new Scene(now.prompt(), now.negative(), lists, now.seed(), paint);
    }

    /** Copies the slider's state; changes that come in quick succession are combined into one update. */
    private void refresh() {
        refreshDue.set(false);
        state.set(slider.state());
        kept.set(history.find(state.get()));
    }

    private void lose(GenerationSettings asked, Exception why) {
        slider.lost(asked, new IllegalStateException(why.getMessage(), why));
    }

    @Override
    public void close() {
        slider.close();
    }

    private final class SliderListener implements LiveSlider.Listener {
        @Override
        public void onChange() {
            if (refreshDue.compareAndSet(false, true)) {
                Platform.runLater(CreateModel.this::refresh);
            }
        }

        @Override
        public void onPainted(GenerationSettings asked, Painted painted) {
            history.keep(asked, painted, CreateModel.this::refresh, failure -> lose(asked, failure));
        }
    }
}

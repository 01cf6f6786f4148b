package org.viperstudio.window.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.window.JavaFx;
import org.viperstudio.window.shell.WorkerThreads;

/** The Create screen's model over a painter that takes no time. */
class CreateModelTest {
    private static final int SIDE = 4;

    private final List<String> threads = new CopyOnWriteArrayList<>();
    private final List<GenerationSettings> kept = new CopyOnWriteArrayList<>();
    private final WorkerThreads workers = new WorkerThreads();
    private volatile boolean full;
    private volatile Optional<PaintSettings> remembered = Optional.empty();
    private CreateModel model;

    private final Album album = new Album() {
        @Override
        public long keep(GenerationSettings settings, Raster picture) {
            threads.add(Thread.currentThread().getName());
            if (full) {
                throw new IllegalStateException("The disk is full.");
            }
            kept.add(settings);
            return kept.size();
        }

        @Override
        public void readTaste() {
            throw new AssertionError("nothing was said");
        }

        @Override
        public void remember(PaintSettings used) {
            remembered = Optional.of(used);
        }

        @Override
        public Optional<PaintSettings> remembered() {
            return remembered;
        }

        @Override
        public void queue(GenerationSettings settings) {
            kept.add(settings);
        }

        @Override
        public void setFavourite(long picture, boolean favourite) {
            threads.add("favourite " + picture);
        }

        @Override
        public boolean isFavourite(long picture) {
            return false;
        }

        @Override
        public Optional<StoredComment> said(long picture) {
            return Optional.empty();
        }

        @Override
        public void saveDraft(long picture, String text, Mark mark) {
            threads.add(text);
        }

        @Override
        public void comment(long picture, String text, Mark mark) {
            threads.add(text);
        }

        @Override
        public List<StoredComment> takeBack(long picture) {
            return List.of();
        }

        @Override
        public void giveBack(long picture, List<StoredComment> taken) {
            throw new AssertionError("nothing was taken back");
        }

        @Override
        public List<String> prompts() {
            return List.of();
        }
    };

    @BeforeEach
    void open() {
        JavaFx.start();
        model = JavaFx.call(() -> new CreateModel(
                "test",
                request -> new Painted(
                        new Raster(SIDE, SIDE, new int[SIDE * SIDE]), request.settings(), Rewording.NONE, List.of()),
                album,
                workers.sequential(),
                Recipe.of("a cat", 1)));
    }

    @AfterEach
    void close() {
        model.close();
        workers.close();
    }

    private void begin() {
        JavaFx.call(() -> {
            model.follow(TasteInUse.NONE);
            model.begin(SmallScene.paint());
            return model;
        });
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + 30_000;
        while (!JavaFx.call(condition) && System.currentTimeMillis() < end) {
            Thread.sleep(10);
        }
        assertThat(JavaFx.call(condition)).isTrue();
    }

    @Test
    void picturesAreKeptBesideTheSliderAndTheJavaFxThread() throws Exception {
        begin();
        until(() -> model.keptProperty().get().isPresent());
        assertThat(threads).containsExactly("window-writer");
        assertThat(kept).hasSize(1);
        assertThat(remembered).contains(SmallScene.paint());
    }

    @Test
    void whatCouldNotBeKeptIsToldAndKeptOnceThereIsRoom() throws Exception {
        full = true;
        begin();
        until(() -> model.state().failure().isPresent());
        assertThat(model.state().failure().orElseThrow()).hasMessage("The disk is full.");
        full = false;
        JavaFx.call(() -> {
            model.retry();
            return model;
        });
        until(() -> model.keptProperty().get().isPresent());
        assertThat(model.state().failure()).isEmpty();
    }

    @Test
    void aRestoredPictureKeepsAllItsLoras() throws Exception {
        begin();
        List<LoraUse> two = List.of(new LoraUse("one.safetensors", 0.5), new LoraUse("two.safetensors", 0.25));
        JavaFx.call(() -> {
            model.write(model.recipe().withPaint(SmallScene.paint().withLoras(two)));
            model.paint();
            return model;
        });
        until(() -> kept.stream().anyMatch(one -> one.loras().equals(two)));
        GenerationSettings made =
                kept.stream().filter(one -> one.loras().equals(two)).findFirst().orElseThrow();
        List<LoraUse> shown = JavaFx.call(() -> {
            model.write(model.recipe().withPaint(SmallScene.paint()));
            LoraRows rows = new LoraRows(uses ->
                    model.write(model.recipe().withPaint(model.recipe().paint().withLoras(uses))));
            model.restore(made, SmallScene.paint().quick());
            rows.show(model.recipe().paint().models().loras());
            javafx.scene.control.Spinner<?> second =
                    (javafx.scene.control.Spinner<?>) new javafx.scene.Scene(rows).lookup("#lora-strength-1");
            second.increment(1);
            return model.recipe().paint().models().loras();
        });
        assertThat(shown).hasSize(2).first().isEqualTo(two.getFirst());
        assertThat(shown.getLast().strength()).isEqualTo(0.35);
    }

    @Test
    void aRestoredPictureKeepsItsTasteHoweverLateOnesOwnIsKnown() throws Exception {
        GenerationSettings made =
                SmallScene.of("a dog", SmallScene.PASTEL, 7).settings("test", Degree.of(0.5), Fidelity.FULL);
        JavaFx.call(() -> {
            model.restore(made, SmallScene.paint().quick());
            model.follow(new TasteInUse("v1", SmallScene.taste("teal", "")));
            model.begin(SmallScene.paint().withSteps(9));
            return model;
        });
        until(() -> kept.contains(made));
        assertThat(JavaFx.call(() -> model.tasteShown())).isEqualTo(SmallScene.PASTEL);
        assertThat(remembered).contains(SmallScene.paint());
        JavaFx.call(() -> {
            model.useOwnTaste();
            return model;
        });
        until(() -> kept.stream().anyMatch(one -> one.liked().equals("teal")));
    }

    @Test
    void restoringThePictureOnShowPaintsNoOther() throws Exception {
        begin();
        until(() -> model.keptProperty().get().isPresent());
        GenerationSettings shown = kept.getFirst();
        JavaFx.call(() -> {
            model.restore(shown, SmallScene.paint().quick());
            return model;
        });
        assertThat(JavaFx.call(() -> model.recipe().seed())).isEqualTo(shown.seed());
    }

    @Test
    void paintingThePictureOnShowKeepsItAnewInCaseItWasDeleted() throws Exception {
        begin();
        until(() -> model.keptProperty().get().isPresent());
        GenerationSettings shown = kept.getFirst();
        long number = model.keptProperty().get().orElseThrow().number();
        kept.addFirst(shown);
        JavaFx.call(() -> {
            model.write(model.recipe().withSeedLocked(true));
            model.paint();
            return model;
        });
        until(() -> model.keptProperty().get().orElseThrow().number() != number);
        assertThat(kept).last().isEqualTo(shown);
    }

    @Test
    void aLorasNameKeepsItsUnderscores() {
        MenuItem item = JavaFx.call(() -> {
            LoraRows rows = new LoraRows(uses -> {});
            rows.offer(List.of(new PaintChoices.Choice("a", "my_lora_v2")));
            return ((MenuButton) new javafx.scene.Scene(rows).lookup("#lora-add"))
                    .getItems()
                    .getFirst();
        });
        assertThat(item.getText()).isEqualTo("my_lora_v2");
        assertThat(item.isMnemonicParsing()).isFalse();
    }
}

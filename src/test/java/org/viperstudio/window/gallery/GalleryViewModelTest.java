package org.viperstudio.window.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.picture.PictureException;
import org.viperstudio.picture.PngFile;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.window.shell.RecordingNotices;
import org.viperstudio.window.shell.TaskRunner;

/** The gallery without its looks, on the real store. */
class GalleryViewModelTest {
    private static final PictureRef CAT = new PictureRef.Gallery("01-cat.jpg");

    /** Does everything at once. */
    private static final TaskRunner AT_ONCE = new TaskRunner() {
        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            try {
                done.accept(work.call());
            } catch (Exception failure) {
                failed.accept(failure);
            }
        }
    };

    /** Does nothing before it is told to. */
    private final TaskRunner slow = new TaskRunner() {
        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            later.add(() -> AT_ONCE.run(work, done, failed));
        }
    };

    @TempDir
    private Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private final RecordingNotices notices = new RecordingNotices();
    private Studio studio;
    private CommentService comments;
    private GalleryViewModel gallery;

    @BeforeEach
    void open() {
        studio = Studio.open(DataFolder.at(folder.resolve("data")));
        comments = studio.profiles().current().comments();
        gallery = loaded();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void wordsAndMarksAreKeptAndCounted() {
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("  lovely charcoal ");
        gallery.keep(cat);
        gallery.mark(gallery.remark(new PictureRef.Gallery("10-beach.jpg")).orElseThrow(), Mark.LOVED);
        assertThat(comments.kept()).hasSize(2);
        assertThat(comments.kept(CAT).orElseThrow().text()).isEqualTo("lovely charcoal");
        assertThat(gallery.keptProperty().get()).isEqualTo(2);
        assertThat(loaded().keptProperty().get()).isEqualTo(2);
    }

    @Test
    void anEmptiedCommentIsForgotten() {
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("grey");
        gallery.keep(cat);
        cat.textProperty().set(" ");
        gallery.keep(cat);
        assertThat(comments.kept()).isEmpty();
        assertThat(gallery.keptProperty().get()).isZero();
    }

    @Test
    void aClearedCommentComesBackBesideWhatWasWrittenSince() {
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("grey");
        gallery.mark(cat, Mark.LOVED);
        cat.textProperty().set("");
        gallery.keep(cat);
        assertThat(comments.kept(CAT).orElseThrow().text()).isEmpty();
        cat.textProperty().set("soft");
        notices.undoActions().removeLast().run();
        assertThat(comments.kept(CAT).orElseThrow().text()).isEqualTo("grey\nsoft");
        assertThat(cat.mark()).isEqualTo(Mark.LOVED);
        assertThat(notices.undoActions()).isEmpty();
    }

    @Test
    void nothingIsShownAsKeptBeforeItIsOnTheDisk() {
        gallery = loaded(slow);
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("grey");
        gallery.keep(cat);
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.SAVING);
        assertThat(cat.kept()).isFalse();
        assertThat(gallery.keptProperty().get()).isZero();
        assertThat(gallery.nextUncommented(gallery.shown().getLast())).isNotEqualTo(Optional.of(cat));
        later.removeFirst().run();
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.KEPT);
        assertThat(gallery.keptProperty().get()).isEqualTo(1);
        assertThat(comments.kept(CAT)).isPresent();
    }

    @Test
    void whatIsBeingKeptIsNoDraftAndWhatIsWrittenMeanwhileIs() {
        gallery = loaded(slow);
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("grey ");
        gallery.keep(cat);
        gallery.saveDraft(cat);
        assertThat(later).as("the comment alone is on its way").hasSize(1);
        cat.textProperty().set("grey and soft");
        cat.stateProperty().set(Remark.State.WRITING);
        gallery.saveDraft(cat);
        later.removeFirst().run();
        assertThat(cat.kept()).isTrue();
        assertThat(cat.stateProperty().get())
                .as("the newer words are not safe yet")
                .isEqualTo(Remark.State.WRITING);
        later.removeFirst().run();
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.DRAFT);
        assertThat(comments.kept(CAT).orElseThrow().text()).isEqualTo("grey");
        assertThat(comments.draft(CAT).orElseThrow().text()).isEqualTo("grey and soft");
    }

    @Test
    void aDraftIsNoCommentAndComesBack() {
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("half a tho");
        gallery.saveDraft(cat);
        assertThat(comments.kept()).isEmpty();
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.DRAFT);
        Remark again = loaded().remark(CAT).orElseThrow();
        assertThat(again.text()).isEqualTo("half a tho");
        assertThat(again.kept()).isFalse();
    }

    @Test
    void whatCannotBeSavedStaysInTheBoxAndIsSaid() {
        Remark cat = gallery.remark(CAT).orElseThrow();
        String tooLong = "a".repeat(CommentService.LONGEST + 1);
        cat.textProperty().set(tooLong);
        gallery.keep(cat);
        assertThat(cat.text()).isEqualTo(tooLong);
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.UNSAVED);
        assertThat(notices.warnings()).singleElement().asString().contains("Shorten it");
    }

    @Test
    void aFailedSaveTurnsNoneThatSucceedsAfterItIntoADraft() {
        gallery = loaded(slow);
        Remark cat = gallery.remark(CAT).orElseThrow();
        cat.textProperty().set("a".repeat(CommentService.LONGEST + 1));
        gallery.keep(cat);
        cat.textProperty().set("grey");
        gallery.keep(cat);
        later.removeFirst().run();
        later.removeFirst().run();
        gallery.saveDraft(cat);
        assertThat(later).as("the words are kept already").isEmpty();
        assertThat(cat.stateProperty().get()).isEqualTo(Remark.State.KEPT);
    }

    @Test
    void filtersShowWhatTheySay() {
        gallery.mark(gallery.remark(CAT).orElseThrow(), Mark.REJECTED);
        gallery.filterProperty().set(GalleryFilter.DISLIKED);
        assertThat(gallery.shown()).extracting(remark -> remark.picture().id()).containsExactly("01-cat.jpg");
        gallery.filterProperty().set(GalleryFilter.LIKED);
        assertThat(gallery.shown()).isEmpty();
        gallery.filterProperty().set(GalleryFilter.ALL);
        assertThat(gallery.shown()).hasSize(50);
    }

    @Test
    void ownPicturesComeFirstAndAreThereAgain() throws Exception {
        Path file = folder.resolve("mine.png");
        PngFile.write(file, new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), Map.of());
        GalleryPicture brought = new GalleryPictures(comments).bring(file);
        assertThat(brought.ratio()).isEqualTo(2);
        assertThat(loaded().shown().getFirst().picture().title()).isEqualTo("mine.png");
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new GalleryPictures(comments).bring(broken)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("use PNG, JPEG, WebP, GIF or BMP");
        assertThat(comments.ownPictures()).hasSize(1);
    }

    private GalleryViewModel loaded() {
        return loaded(AT_ONCE);
    }

    private GalleryViewModel loaded(TaskRunner saving) {
        GalleryViewModel model = new GalleryViewModel(comments, saving, notices);
        model.load(AT_ONCE);
        return model;
    }
}

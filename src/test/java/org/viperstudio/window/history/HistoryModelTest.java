package org.viperstudio.window.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.DeferredTaskRunner;

/** The history without its looks, on the real store. */
class HistoryModelTest {
    @TempDir
    private Path folder;

    private final DeferredTaskRunner reader = new DeferredTaskRunner();
    private final DeferredTaskRunner writer = new DeferredTaskRunner();
    private final List<String> failures = new ArrayList<>();
    private Studio studio;
    private OpenProfile profile;
    private HistoryEntry cat;
    private HistoryModel model;

    @BeforeEach
    void open() {
        studio = Studio.open(DataFolder.at(folder));
        profile = studio.profiles().current();
        cat = painted(1);
        model = new HistoryModel(profile, reader, writer, studio.scores(profile));
        model.onFailure(failures::add);
        reader.runAll();
    }

    private HistoryEntry painted(long seed) {
        return profile.history()
                .add(
                        SmallScene.of("a cat", SmallScene.PASTEL, seed).settings("test", Degree.PLAIN, Fidelity.FULL),
                        new Raster(1, 1, new int[1]),
                        OptionalLong.empty());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aDeletionAndItsUndoAreWrittenInOrder() {
        model.select(cat);
        Runnable undo = model.deleteSelected();
        reader.runAll();
        assertThat(pictures()).as("the writer's turn has not come").isOne();
        writer.runAll();
        assertThat(pictures()).isZero();
        undo.run();
        reader.runAll();
        assertThat(pictures()).as("nor has it again").isZero();
        writer.runAll();
        assertThat(pictures()).isOne();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatWasSaidOfAPictureGoesAndComesWithIt() {
        List<String> read = new ArrayList<>();
        model.readTasteBy(() -> read.add("taste"));
        CommentService comments = profile.comments();
        PictureRef picture = new PictureRef.Stored(cat.picture());
        StoredComment said = comments.save(picture, "Soft light.", Mark.LOVED);
        model.select(cat);
        Runnable undo = model.deleteSelected();
        writer.runAll();
        assertThat(comments.kept()).as("nobody could take it back").isEmpty();
        undo.run();
        writer.runAll();
        assertThat(comments.kept()).containsExactly(said);
        reader.runAll();
        assertThat(read).hasSize(2);
    }

    @Test
    void whatWasSaidOfAPictureThatIsSeenElsewhereStays() {
        CommentService comments = profile.comments();
        PictureRef picture = new PictureRef.Stored(cat.picture());
        comments.save(picture, "Soft light.", Mark.LOVED);
        comments.bring(comments.file(picture));
        model.select(cat);
        model.deleteSelected();
        writer.runAll();
        assertThat(comments.kept(picture)).isPresent();
    }

    @Test
    void whatChangesWhileTheListIsReadDoesNotEndIt() {
        for (int seed = 2; seed <= 9; seed++) {
            painted(seed);
        }
        HistoryModel many =
                new HistoryModel(profile, new HistoryModel.Pages(2, 3), reader, writer, studio.scores(profile));
        many.reload();
        reader.runAll();
        assertThat(many.pictures()).hasSize(9).doesNotHaveDuplicates();
        many.reload();
        reader.runAll();
        assertThat(many.pictures()).hasSize(9).doesNotHaveDuplicates();
    }

    private int pictures() {
        return profile.history().count(HistoryQuery.ALL);
    }

    @Test
    void aFavouriteThatCouldNotBeSavedGoesBack() {
        List<String> refused = new ArrayList<>();
        model.setFavourite(cat, true, () -> refused.add("first"));
        writer.runAll();
        assertThat(refused).isEmpty();
        studio.profiles().close();
        model.setFavourite(cat, false, () -> refused.add("second"));
        writer.runAll();
        assertThat(refused).containsExactly("second");
        assertThat(failures).hasSize(1);
    }
}

package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.DeletedPictures;
import org.viperstudio.studio.profile.HistoryService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.create.ProfileAlbum;
import org.viperstudio.wording.Texts;

/** What Create keeps of its pictures, when they change elsewhere. */
class ProfileAlbumTest {
    @TempDir
    private Path folder;

    private static ProfileAlbum album(Studio studio) {
        OpenProfile profile = studio.profiles().current();
        return new ProfileAlbum(profile, studio.queues().of(profile).pictures(), () -> {});
    }

    private static long keep(ProfileAlbum album) {
        return album.keep(
                SmallScene.of("Two dogs", SmallScene.PASTEL, 3).settings("test", Degree.of(0.5), Fidelity.FULL),
                new Raster(1, 1, new int[1]));
    }

    @Test
    void aDeletedPictureIsNotFoundAndCanBeKeptAnew() {
        try (Studio studio = Studio.open(DataFolder.at(folder.resolve("data")))) {
            ProfileAlbum album = album(studio);
            HistoryService history = album.profile().history();
            long number = keep(album);
            album.setFavourite(number, true);
            DeletedPictures deleted = history.delete(List.of(number));
            assertThat(album.isFavourite(number)).isFalse();
            String gone = Texts.of("create.gone");
            assertThatThrownBy(() -> album.setFavourite(number, true)).hasMessage(gone);
            assertThatThrownBy(() -> album.said(number)).hasMessage(gone);
            assertThatThrownBy(() -> album.comment(number, "Soft light.", Mark.NONE))
                    .hasMessage(gone);
            assertThat(album.profile().comments().kept()).isEmpty();
            assertThat(keep(album)).as("anew").isNotEqualTo(number);
            history.undoDelete(deleted);
            assertThat(album.isFavourite(number)).isTrue();
        }
    }

    @Test
    void aBoxThatWasOnlyEmptiedHidesNothing() {
        try (Studio studio = Studio.open(DataFolder.at(folder.resolve("data")))) {
            ProfileAlbum album = album(studio);
            long number = keep(album);
            assertThat(album.said(number)).isEmpty();
            album.comment(number, "Soft light.", Mark.NONE);
            album.saveDraft(number, "", Mark.NONE);
            assertThat(album.said(number)).map(StoredComment::text).contains("Soft light.");
            album.saveDraft(number, "Hard light.", Mark.NONE);
            assertThat(album.said(number)).map(StoredComment::text).contains("Hard light.");
        }
    }
}

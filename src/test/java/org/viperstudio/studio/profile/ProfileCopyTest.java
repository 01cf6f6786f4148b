package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoredComment;

/** Copying a profile tells how far it is, and ends without a trace when it is cancelled. */
class ProfileCopyTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final CopyListener CANCELS = (done, all) -> {
        if (done == 1) {
            throw new CancellationException();
        }
    };

    @TempDir
    private Path temp;

    private ProfileService profiles;
    private ProfileInfo ada;

    @BeforeEach
    void open() {
        DataFolder data = DataFolder.at(temp.resolve("data"));
        profiles = new ProfileService(data, new SettingsFile(data));
        OpenProfile open = profiles.current();
        open.comments().bring(new Raster(1, 1, new int[] {0xFF00FF00}), "green.png");
        open.comments().bring(new Raster(1, 1, new int[] {0xFF0000FF}), "blue.png");
        ada = open.info();
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void tellsHowFarItIs() {
        Path zip = temp.resolve("ada.zip");
        List<String> heard = new ArrayList<>();
        profiles.export(ada, FileKey.NONE, zip, (done, all) -> heard.add("export " + done + " of " + all));
        profiles.duplicate(ada, FileKey.NONE, "Copy", (done, all) -> heard.add("copy " + done + " of " + all));
        assertThat(heard).containsExactly("export 0 of 2", "export 1 of 2", "copy 0 of 2", "copy 1 of 2");
        List<Integer> imported = new ArrayList<>();
        profiles.importFrom(zip, (done, all) -> imported.add(done));
        assertThat(imported).containsExactly(0, 1);
    }

    @Test
    void allElseIsSavedWhileACopyStandsStill() {
        ProfileInfo bo = profiles.create("Bo", FileKey.NONE);
        OpenProfile before = profiles.switchTo(bo, FileKey.NONE);
        OpenProfile open = profiles.switchTo(ada, FileKey.NONE);
        CopyListener halfway = (done, all) -> {
            if (done == 1) {
                meanwhile(() -> open.lasting().use(now -> now.comments().add("I love fog")));
                meanwhile(() -> before.lasting().use(now -> now.comments().add("I love rain")));
                meanwhile(profiles::current);
            }
        };
        profiles.export(ada, FileKey.NONE, temp.resolve("ada.zip"), halfway);
        profiles.duplicate(ada, FileKey.NONE, "Copy", halfway);
        assertThat(comments(open)).containsExactly("I love fog", "I love fog");
        assertThat(comments(profiles.switchTo(bo, FileKey.NONE))).containsExactly("I love rain", "I love rain");
    }

    /** Must be done before the copy goes on. */
    private static void meanwhile(Supplier<?> work) {
        CompletableFuture.supplyAsync(work)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> comments(OpenProfile profile) {
        return profile.comments().kept().stream().map(StoredComment::text).toList();
    }

    @Test
    void nothingIsLeftOfWhatIsCancelled() {
        Path zip = temp.resolve("ada.zip");
        profiles.export(ada, FileKey.NONE, zip, CopyListener.SILENT);
        Path other = temp.resolve("other.zip");
        assertThatThrownBy(() -> profiles.export(ada, FileKey.NONE, other, CANCELS))
                .isInstanceOf(CancellationException.class);
        assertThat(temp).isDirectoryNotContaining("glob:**other*");
        assertThatThrownBy(() -> profiles.importFrom(zip, CANCELS)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> profiles.duplicate(ada, FileKey.NONE, "Copy", CANCELS))
                .isInstanceOf(CancellationException.class);
        assertThat(profiles.all()).containsExactly(ada);
        assertThat(temp.resolve("data/incoming")).isEmptyDirectory();
    }
}

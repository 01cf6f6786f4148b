package org.viperstudio.window.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.window.shell.DeferredTaskRunner;
import org.viperstudio.window.shell.RecordingNotices;

/** The taste's screen without its looks, on the real store. */
class TasteViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void aChangeCanBeTakenBackBeforeItIsSaved() {
        DeferredTaskRunner saving = new DeferredTaskRunner();
        RecordingNotices notices = new RecordingNotices();
        try (Studio studio = Studio.open(DataFolder.at(folder))) {
            OpenProfile profile = studio.profiles().current();
            TasteViewModel model = new TasteViewModel(profile, AttributeCatalogue.load(), saving, notices);
            model.load();
            saving.runAll();
            assertThat(model.canUndo()).as("nothing was changed yet").isFalse();
            assertThat(model.undoableProperty().get()).isFalse();
            model.add("foggy", true);
            model.add("teal", true);
            assertThat(model.canUndo()).isTrue();
            model.undo();
            saving.runAll();
            assertThat(profile.taste().attributes())
                    .extracting(TasteAttribute::name)
                    .containsExactly("foggy");
            assertThat(model.canRedo()).isTrue();
            assertThat(model.redoableProperty().get()).isTrue();
            assertThat(notices.warnings()).isEmpty();
        }
    }
}

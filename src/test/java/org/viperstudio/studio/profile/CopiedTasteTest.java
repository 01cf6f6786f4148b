package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.reading.TasteReading;

/** A copy has the taste that was read for the first, and reads no comment again. */
class CopiedTasteTest {
    @TempDir
    private Path temp;

    private ProfileService profiles;

    @BeforeEach
    void open() {
        DataFolder data = DataFolder.at(temp);
        profiles = new ProfileService(data, new SettingsFile(data));
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void aCopyKeepsTheTasteItWasCopiedWith() throws IOException {
        FileKey key = new FileKey("tulips");
        ProfileInfo ada = profiles.create("Ada", key);
        OpenProfile first = profiles.switchTo(ada, key);
        first.comments().delete(first.comments().add("never meant").id());
        first.comments().add("I love fog");
        first.settings().set("reader", "IDEFICS2");
        first.settings().set("taste.dismissed", "neon");
        first.settings().set(ReadMark.SETTING, reading(first).fingerprint());
        Path zip = temp.resolve("ada.zip");
        profiles.export(ada, key, zip, CopyListener.SILENT);
        ProfileInfo copy = profiles.duplicate(ada, key, "Copy", CopyListener.SILENT);
        keepsWhatWasRead(first, profiles.switchTo(copy, key));
        keepsWhatWasRead(first, profiles.switchTo(profiles.importFrom(zip, CopyListener.SILENT), FileKey.NONE));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            String rows = new String(
                    file.getInputStream(file.getEntry("profile.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rows).contains("taste.dismissed").doesNotContain("pictures.key");
        }
    }

    private static void keepsWhatWasRead(OpenProfile first, OpenProfile copy) {
        assertThat(copy).isNotSameAs(first);
        assertThat(copy.comments().kept()).extracting(StoredComment::id).containsExactly(1L);
        assertThat(copy.settings().get("reader")).contains("IDEFICS2");
        assertThat(copy.settings().get("taste.dismissed")).contains("neon");
        assertThat(reading(copy).isCurrent()).isTrue();
        copy.comments().add("I love rain");
        assertThat(reading(copy).isCurrent()).isFalse();
    }

    private static TasteReading reading(OpenProfile profile) {
        return new TasteReading(
                profile,
                () -> {
                    throw new AssertionError("nothing is to be read");
                },
                () -> "IDEFICS2");
    }
}

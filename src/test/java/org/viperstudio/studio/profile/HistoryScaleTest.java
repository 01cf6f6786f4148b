package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.ProfileContents;
import org.viperstudio.store.ProfileFolders;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;

/** A profile after years of use. */
class HistoryScaleTest {
    private static final int PICTURES = 10_000;
    /** Files of pictures; several entries share one, as the same settings give the same bytes. */
    private static final int FILES = 1000;

    private static final int COMMENTS = 500;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path temp;

    @Test
    void tenThousandPicturesAreShownAtOnce() {
        DataFolder data = DataFolder.at(temp);
        ProfileInfo info = new ProfileFolders(data).create("Ada", FileKey.NONE, HistoryScaleTest::fill);
        try (ProfileService profiles = new ProfileService(data, new SettingsFile(data))) {
            OpenProfile open = timed("open", Duration.ofSeconds(3), () -> profiles.switchTo(info, FileKey.NONE));
            HistoryService history = open.history();
            List<HistoryEntry> page = timed("first page and count", AT_ONCE, () -> {
                assertThat(history.count(HistoryQuery.ALL)).isEqualTo(PICTURES);
                return history.page(HistoryQuery.ALL, 0, 100);
            });
            assertThat(page).hasSize(100);
            assertThat(timed("last page", AT_ONCE, () -> history.page(HistoryQuery.ALL, PICTURES - 100, 100)))
                    .hasSize(100);
            HistoryQuery search = new HistoryQuery("lighthouse 77", false, HistoryQuery.Order.BEST);
            assertThat(timed("search", AT_ONCE, () -> history.page(search, 0, 100)))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.prompt()).contains("77"));
            assertThat(timed("comments", AT_ONCE, () -> open.comments().kept())).hasSize(COMMENTS);
        }
    }

    private static <T> T timed(String what, Duration limit, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%,d pictures, %s: %d ms%n", PICTURES, what, took.toMillis());
        assertThat(took).as(what).isLessThan(limit);
        return result;
    }

    private static void fill(ProfileStore store) {
        List<HistoryEntry> history = new ArrayList<>();
        List<StoredComment> comments = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            history.add(entry(store, i));
        }
        for (int i = 0; i < COMMENTS; i++) {
            comments.add(new StoredComment(i, Optional.empty(), "I like number " + i, Mark.NONE, Instant.EPOCH, false));
        }
        store.fill(new ProfileContents(
                comments, List.of(), List.of(), OptionalLong.empty(), history, List.of(), List.of(), Map.of()));
    }

    private static HistoryEntry entry(ProfileStore store, int i) {
        byte[] bytes = ("picture " + i % FILES).getBytes(StandardCharsets.UTF_8);
        Sha256 picture = Sha256.of(bytes);
        Path file = store.pictures().file(picture);
        try {
            Files.createDirectories(file.getParent());
            if (i < FILES) {
                Files.write(file, bytes);
            }
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new HistoryEntry(
                i,
                picture,
                "{\"prompt\": \"" + "long settings ".repeat(100) + "\"}",
                "a lighthouse number " + i,
                "sketch",
                "fog, impasto, warm light\nneon",
                512,
                512,
                Instant.EPOCH.plusSeconds(i),
                OptionalLong.empty(),
                i % 7 == 0,
                OptionalDouble.of(i / (double) PICTURES));
    }
}

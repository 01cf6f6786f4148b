package org.viperstudio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program, as {@code kill -9} does, at random moments while it comments and makes pictures: what it had told to be
 * saved is there, the database opens, and no picture of the history is missing or cut short.
 */
class KilledProgramTest {
    private static final int KILLS = 50;
    /** Long enough for some saves, short enough to end in the midst of any. */
    private static final int LONGEST_LIFE_MILLIS = 300;

    @TempDir
    private Path temp;

    private final Random random = new Random(99);
    private final Map<Long, String> comments = new HashMap<>();
    private final Map<Long, String> pictures = new HashMap<>();

    @Test
    @Timeout(600)
    void nothingThatWasSavedIsLost() throws Exception {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(temp));
        folders.create("Ada", FileKey.NONE);
        for (int i = 0; i < KILLS; i++) {
            liveAndDie(i);
            verify(folders);
        }
        assertThat(comments).hasSizeGreaterThan(KILLS);
    }

    private void liveAndDie(int seed) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreVictim.class.getName(),
                        temp.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = victim.inputReader()) {
            told.add(String.valueOf(lines.readLine()));
            Thread reaper = Thread.ofVirtual().start(() -> kill(victim));
            lines.lines().forEach(told::add);
            reaper.join();
        }
        // The last line may have been cut by the kill; all before it were whole.
        told.removeLast();
        told.forEach(this::remember);
    }

    private void kill(Process victim) {
        try {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS * 1000));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Not the process itself: that would close the pipe with what it had told.
        victim.toHandle().destroyForcibly();
    }

    private void remember(String line) {
        String[] words = line.split(" ", 3);
        (words[0].equals("comment") ? comments : pictures).put(Long.parseLong(words[1]), words[2]);
    }

    private void verify(ProfileFolders folders) throws IOException {
        try (ProfileStore store = folders.open(folders.all().getFirst(), FileKey.NONE)) {
            Map<Long, String> kept =
                    store.comments().all().stream().collect(Collectors.toMap(StoredComment::id, StoredComment::text));
            assertThat(kept).containsAllEntriesOf(comments);
            List<HistoryEntry> history = store.history().page(HistoryQuery.ALL, 0, Integer.MAX_VALUE);
            assertThat(history.stream().collect(Collectors.toMap(HistoryEntry::id, one -> one.picture()
                            .hex())))
                    .containsAllEntriesOf(pictures);
            for (HistoryEntry entry : history) {
                assertThat(Sha256.of(Files.readAllBytes(store.pictures().file(entry.picture()))))
                        .isEqualTo(entry.picture());
            }
        }
    }
}

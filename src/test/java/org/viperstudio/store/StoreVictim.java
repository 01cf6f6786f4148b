package org.viperstudio.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.viperstudio.preference.Mark;

/** Comments and makes pictures without end, and tells each thing that was saved, until it is killed. */
final class StoreVictim {
    private StoreVictim() {}

    /** @param arguments the data folder and a seed */
    public static void main(String... arguments) {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(Path.of(arguments[0])));
        Random random = new Random(Long.parseLong(arguments[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ProfileStore store = folders.open(folders.all().getFirst(), FileKey.NONE);
        Thread.ofPlatform().daemon().start(() -> store.upkeep(Instant.now(), () -> true));
        while (true) {
            String text = "comment " + random.nextLong();
            Optional<PictureRef> picture = Optional.of(new PictureRef.Gallery("01-cat.jpg"));
            StoredComment comment = store.comments().add(picture, text, Mark.LOVED, false);
            out.println("comment " + comment.id() + " " + comment.text());
            byte[] bytes = new byte[1 + random.nextInt(200_000)];
            random.nextBytes(bytes);
            HistoryEntry made = store.history().add(entry(store.pictures().add(bytes)));
            out.println("picture " + made.id() + " " + made.picture());
        }
    }

    private static HistoryEntry entry(Sha256 picture) {
        return new HistoryEntry(
                0,
                picture,
                "{}",
                "a cat",
                "sketch",
                "fog",
                8,
                8,
                Rows.now(),
                OptionalLong.empty(),
                false,
                OptionalDouble.empty());
    }
}

package org.viperstudio.studio.idefics2;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.Parity;
import org.viperstudio.language.ReferenceModel;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;

/** The small IDEFICS2 of the reference results and its adapter, as a person would register them. */
public final class SmallIdefics2 {
    private static final int TOKENS = 32_003;
    private static final int ONE_IN = 4;

    private SmallIdefics2() {}

    /** Registers a copy whose answers end at every fourth token, so that they are short. */
    public static LanguageChoice register(Studio studio, Path folder) {
        Path model = copy(ReferenceModel.folder("vlm-adapter"), folder.resolve("idefics2"));
        Path adapter = copy(
                Parity.dir().resolve(Parity.json("vlm-adapter").get("adapter").getAsString()),
                folder.resolve("my-adapter"));
        write(model.resolve("generation_config.json"), endings());
        studio.models().register(model);
        studio.models().register(adapter);
        return studio.readingJobs(studio.profiles().current())
                .choices()
                .all(LanguageTask.READING)
                .getFirst();
    }

    private static String endings() {
        JsonArray ends = new JsonArray();
        Stream.iterate(ONE_IN, id -> id < TOKENS, id -> id + ONE_IN).forEach(ends::add);
        JsonObject config = new JsonObject();
        config.add("eos_token_id", ends);
        return config.toString();
    }

    /** Lets its answers be as long as they may. */
    public static void writeLong(LanguageChoice choice) {
        write(choice.model().resolve("generation_config.json"), "{}");
    }

    /** Says something of two pictures: one is loved, one is not. */
    public static void comment(Studio studio) {
        CommentService comments = studio.profiles().current().comments();
        comments.save(new PictureRef.Gallery("10-beach.jpg"), "The warm light!", Mark.LOVED);
        comments.save(new PictureRef.Gallery("07-person-with-an-umbrella.jpg"), "Too dark.", Mark.REJECTED);
    }

    /** Lets it do a task for the open profile. */
    public static void choose(Studio studio, LanguageTask task, LanguageChoice choice) {
        var profile = studio.profiles().current();
        studio.readingJobs(profile).choices().choose(profile, task, Optional.of(choice));
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DataLock;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;

/** profiles, comment, history and models, as a shell calls them. */
class DataCommandsTest {
    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", temp.resolve("data").toString()));
        return StudioCommand.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    private JsonElement json(String... words) {
        assertThat(run(words)).as(err.toString()).isZero();
        return JsonParser.parseString(out.toString());
    }

    @Test
    void profilesComeAndGo() {
        assertThat(run("profiles", "create", "Ada")).isZero();
        assertThat(run("profiles", "create", "ada")).isEqualTo(1);
        assertThat(err.toString()).contains("already");
        assertThat(run("profiles", "rename", "Ada", "Ada L.")).isZero();
        assertThat(run("profiles", "duplicate", "Ada L.", "Copy")).isZero();
        assertThat(run("profiles", "blend", "Ada L.", "Copy", "Blend", "--share", "0.3"))
                .isZero();
        assertThat(run("profiles", "switch", "Copy")).isZero();
        Path zip = temp.resolve("ada.zip");
        assertThat(run("profiles", "export", "Ada L.", zip.toString())).isZero();
        assertThat(json("profiles", "import", zip.toString(), "--json")
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .isEqualTo("Ada L. 2");
        assertThat(run("profiles", "delete", "Blend")).isZero();
        JsonArray all = json("profiles", "list", "--json").getAsJsonArray();
        assertThat(all)
                .extracting(one -> one.getAsJsonObject().get("name").getAsString())
                .containsExactly("Ada L.", "Copy", "Ada L. 2");
        assertThat(all.get(1).getAsJsonObject().get("last").getAsBoolean()).isTrue();
        assertThat(run("profiles", "delete", "Blend", "--undo")).isZero();
        assertThat(run("profiles", "delete", "Nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("Copy");
        assertThat(run("profiles")).isEqualTo(2);
    }

    @Test
    void commentsAreKeptInTheProfile() throws Exception {
        assertThat(run("comment", "I love fog", "--picture", "01-cat.jpg", "--mark", "loved"))
                .isZero();
        assertThat(run("profiles", "create", "Ada")).isZero();
        assertThat(run("comment", "No neon", "--profile", "Ada")).isZero();
        Path own = temp.resolve("own.jpg");
        Files.copy(Path.of("assets/gallery/02-robot.jpg"), own);
        assertThat(run("comment", "too green", "--profile", "Ada", "--picture", own.toString()))
                .isZero();
        JsonArray first = json("comment", "--json").getAsJsonArray();
        assertThat(first).hasSize(1);
        assertThat(first.get(0).getAsJsonObject().get("picture").getAsString()).isEqualTo("01-cat.jpg");
        JsonArray second = json("comment", "--profile", "Ada", "--json").getAsJsonArray();
        assertThat(second).hasSize(2);
        assertThat(second.get(1).getAsJsonObject().get("picture").getAsString()).hasSize(64);
        assertThat(run("comment", "what is it", "--picture", "99-nothing.jpg")).isEqualTo(1);
        assertThat(err.toString()).contains("99-nothing.jpg");
    }

    private JsonObject kept(String picture) {
        return json("comment", "--picture", picture, "--json")
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void whatIsNotGivenOfACommentStaysAsItWas() {
        run("comment", "I love fog", "--picture", "01-cat.jpg");
        run("comment", "--picture", "01-cat.jpg", "--mark", "loved");
        assertThat(kept("01-cat.jpg").get("text").getAsString()).isEqualTo("I love fog");
        assertThat(kept("01-cat.jpg").get("mark").getAsString()).isEqualTo("loved");
        run("comment", "I love rain", "--picture", "01-cat.jpg");
        assertThat(kept("01-cat.jpg").get("text").getAsString()).isEqualTo("I love rain");
        assertThat(kept("01-cat.jpg").get("mark").getAsString()).isEqualTo("loved");
        run("comment", "--picture", "01-cat.jpg", "--mark", "none");
        assertThat(kept("01-cat.jpg").get("text").getAsString()).isEqualTo("I love rain");
        assertThat(kept("01-cat.jpg").get("mark").getAsString()).isEqualTo("none");
    }

    @Test
    void theLastMarkTakenOffLeavesNoComment() {
        run("comment", "--picture", "01-cat.jpg", "--mark", "rejected");
        assertThat(run("comment", "--picture", "02-robot.jpg")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("comment", "--picture", "01-cat.jpg")).isZero();
        assertThat(out.toString()).contains("rejected");
        assertThat(run("comment", "--picture", "01-cat.jpg", "--mark", "none")).isZero();
        assertThat(json("comment", "--json").getAsJsonArray()).isEmpty();
    }

    @Test
    void aDraftIsNotLostWhenItsPictureIsMarked() {
        try (Studio studio = Studio.open(DataFolder.at(temp.resolve("data")))) {
            studio.profiles()
                    .current()
                    .comments()
                    .saveDraft(new PictureRef.Gallery("01-cat.jpg"), "half a sen", Mark.NONE);
        }
        run("comment", "--picture", "01-cat.jpg", "--mark", "loved");
        assertThat(kept("01-cat.jpg").get("text").getAsString()).isEqualTo("half a sen");
    }

    @Test
    void aCommentNamesAPictureThatIsThere() {
        assertThat(run("comment", "--mark", "loved")).isEqualTo(1);
        assertThat(err.toString()).contains("--picture");
        assertThat(run("comment", "what is it", "--picture", "/no/such.png")).isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
        assertThat(run("comment", "--picture", "99-nothing.jpg")).isEqualTo(1);
        assertThat(err.toString()).contains("The gallery has no picture");
        run("comment", "of no picture");
        assertThat(json("comment", "--json")
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("picture")
                        .isJsonNull())
                .isTrue();
    }

    @Test
    void aFreshHistoryIsEmptyAndSaysSo() {
        assertThat(json("history", "list", "--json").getAsJsonArray()).isEmpty();
        assertThat(json("history", "search", "fog", "--json").getAsJsonArray()).isEmpty();
        assertThat(run("history", "export", "7", temp.resolve("x.png").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no picture 7");
        assertThat(run("history", "delete", "7")).isEqualTo(1);
        assertThat(run("history", "list", "--limit", "-1")).isEqualTo(1);
        assertThat(err.toString()).contains("--limit is 1 at least");
        assertThat(run("history", "export", "7", temp.resolve("x.jpg").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("end in .png");
        assertThat(run("history")).isEqualTo(2);
    }

    @Test
    void modelsAreListedRegisteredAndRemoved() {
        Path sdxl = Path.of("src/test/resources/parity/sdxl").toAbsolutePath();
        JsonArray offers = json("models", "list", "--json").getAsJsonArray();
        assertThat(offers)
                .anySatisfy(one -> assertThat(one.getAsJsonObject().get("id").getAsString())
                        .isEqualTo("sdxl-base"));
        JsonArray found =
                json("models", "scan", sdxl.getParent().toString(), "--json").getAsJsonArray();
        assertThat(found)
                .anySatisfy(one -> assertThat(one.getAsJsonObject().get("path").getAsString())
                        .isEqualTo(sdxl.toString()));
        assertThat(run("models", "register", sdxl.toString())).isZero();
        assertThat(json("models", "list", "--json").getAsJsonArray()).hasSize(offers.size() + 1);
        assertThat(json("models", "list", "--json").getAsJsonArray().asList().getLast())
                .satisfies(one -> assertThat(one.getAsJsonObject().get("path").getAsString())
                        .isEqualTo(sdxl.toString()));
        assertThat(run("models", "list")).isZero();
        assertThat(out.toString()).contains(sdxl.toString());
        assertThat(run("models", "remove", sdxl.toString())).isZero();
        assertThat(sdxl).exists();
        assertThat(run("models", "remove", sdxl.toString())).isEqualTo(1);
        assertThat(run("models", "register", temp.toString())).isEqualTo(1);
    }

    @Test
    void whatIsNotHereCannotBeRemovedOrLookedThrough() {
        assertThat(run("models", "remove", "clip-vit-large")).isEqualTo(1);
        assertThat(err.toString()).contains("clip-vit-large is not here");
        assertThat(run("models", "scan", temp.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such folder");
    }

    @Test
    void anOfferInAnotherProgramsFolderIsForgottenAndLeftThere() throws Exception {
        Path cached = temp.resolve("models--openai--clip-vit-large-patch14/snapshots/32bd64");
        Files.createDirectories(cached);
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/parity/clip"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, cached.resolve(file.getFileName()));
            }
        }
        assertThat(run("models", "register", cached.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("models", "remove", "clip-vit-large")).as(err.toString()).isZero();
        assertThat(out.toString()).contains(cached.toString());
        assertThat(cached.resolve("config.json")).exists();
        assertThat(run("models", "remove", "clip-vit-large")).isEqualTo(1);
    }

    @Test
    void offlineNothingIsDownloaded() {
        assertThat(json("models", "offline", "on", "--json")
                        .getAsJsonObject()
                        .get("offline")
                        .getAsBoolean())
                .isTrue();
        assertThat(run("models", "download", "sdxl-base")).isEqualTo(1);
        assertThat(err.toString()).contains("offline switch");
        assertThat(run("models", "download", "unheard-of")).isEqualTo(1);
        assertThat(run("models", "offline", "perhaps")).isEqualTo(1);
    }

    @Test
    void aFolderInUseIsLeftAlone() {
        try (DataLock _ = DataLock.take(DataFolder.at(temp.resolve("data")))) {
            assertThat(run("profiles", "list")).isEqualTo(1);
            assertThat(err.toString()).contains("already running");
        }
    }
}

package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.language.ReferenceModel;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.WrittenComment;

/** The commands that take an IDEFICS2, with a small one of random weights. */
class Idefics2CommandsTest {
    private static final String MODEL = ReferenceModel.folder("vlm-score").toString();

    @TempDir
    private Path folder;

    private JsonObject run(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(words));
        CommandRun run = CommandRun.of(all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().isBlank()
                ? new JsonObject()
                : JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private Path pictures(String name, String key) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        for (String file : Parity.json("vlm-score").getAsJsonArray(key).asList().stream()
                .map(file -> file.getAsString())
                .toList()) {
            Files.copy(Parity.dir().resolve(file), to.resolve(Path.of(file).getFileName()));
        }
        return to;
    }

    @Test
    void scoresWithTheModelAsThePaperDoes() throws IOException {
        String query = Parity.dir()
                .resolve(Parity.json("vlm-score").get("query").getAsString())
                .toString();
        JsonArray scores = run(
                        "score",
                        "--model",
                        MODEL,
                        "--weights",
                        "fp32",
                        "--json",
                        "--liked",
                        pictures("liked", "liked").toString(),
                        "--disliked",
                        pictures("disliked", "disliked").toString(),
                        query)
                .getAsJsonArray("scores");
        double score = scores.get(0).getAsJsonObject().get("score").getAsDouble();
        assertThat(score).isCloseTo(Parity.tensors("vlm-score").get("score").toFloats()[0], within(1e-3));
    }

    @Test
    void writesTheCommentsOfSimulatedPeople() throws IOException {
        List<PeopleFile.Line> plain = people("plain");
        List<PeopleFile.Line> written = people("written", "--model", MODEL, "--weights", "fp32");
        assertThat(written)
                .extracting(PeopleFile.Line::person)
                .isEqualTo(plain.stream().map(PeopleFile.Line::person).toList());
        List<WrittenComment> grammars = plain.getFirst().comments();
        List<WrittenComment> models = written.getFirst().comments();
        assertThat(models)
                .extracting(WrittenComment::liked)
                .isEqualTo(grammars.stream().map(WrittenComment::liked).toList());
        assertThat(models)
                .extracting(WrittenComment::comment)
                .doesNotContainAnyElementsOf(
                        grammars.stream().map(WrittenComment::comment).toList());
    }

    private List<PeopleFile.Line> people(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of(
                "--data",
                folder.resolve("data").toString(),
                "people",
                "--count",
                "2",
                "--comments",
                "2",
                "--out",
                out.toString()));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words);
        assertThat(run.code()).as(run.err()).isZero();
        return PeopleFile.read(out.resolve(PeopleFile.NAME));
    }

    @Test
    void trainsAnAdapterThatScores() throws IOException {
        Path liked = pictures("liked", "liked");
        Path disliked = pictures("disliked", "disliked");
        Path data = Files.writeString(
                folder.resolve("people.jsonl"),
                "{\"liked_images\": [\"liked/%s\"], \"disliked_images\": [\"disliked/%s\"]}"
                        .formatted(first(liked), first(disliked)));
        String adapter = folder.resolve("adapter").toString();
        run(
                "train",
                "metric",
                "--data",
                data.toString(),
                "--model",
                MODEL,
                "--out",
                adapter,
                "--steps",
                "2",
                "--batch",
                "1",
                "--dtype",
                "f32");
        CommandRun again = CommandRun.of(
                "train",
                "metric",
                "--data",
                data.toString(),
                "--model",
                MODEL,
                "--out",
                adapter,
                "--steps",
                "2",
                "--resume");
        assertThat(again.err()).contains("going on after step 2", "that is all of --steps 2");
        JsonArray scores = run(
                        "score",
                        "--model",
                        MODEL,
                        "--adapter",
                        adapter,
                        "--weights",
                        "int8",
                        "--json",
                        "--liked",
                        liked.toString(),
                        "--disliked",
                        disliked.toString(),
                        liked.resolve(first(liked)).toString())
                .getAsJsonArray("scores");
        assertThat(scores.get(0).getAsJsonObject().get("score").getAsDouble()).isBetween(0.0, 1.0);
    }

    private static String first(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}

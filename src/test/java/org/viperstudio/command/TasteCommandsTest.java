package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.tensor.StoredTensor;

/** The commands about tastes, as a person runs them. */
class TasteCommandsTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(words));
        return CommandRun.of(all);
    }

    private Path file(String text) throws Exception {
        Path file = folder.resolve("comments.json");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void extractTellsAttributesAndWhereTheyCameFrom() throws Exception {
        Path comments = file("""
                [{"image": "31-skyline", "comment": "I adore the mosaic"},
                 {"image": "17-pagoda.jpg", "comment": "can't stand these colours"},
                 {"image": null, "comment": "more mosaic please"}]
                """);
        CommandRun run = run("extract", "--comments", comments.toString(), "--next", "2", "--json");
        assertThat(run.code()).isZero();
        JsonObject taste = JsonParser.parseString(run.out()).getAsJsonObject();
        JsonObject liked = taste.getAsJsonArray("liked").get(0).getAsJsonObject();
        assertThat(liked.get("attribute").getAsString()).isEqualTo("mosaic");
        assertThat(liked.get("from").toString()).isEqualTo("[0,2]");
        assertThat(liked.get("weight").getAsDouble()).isGreaterThan(1);
        assertThat(taste.getAsJsonArray("disliked")
                        .get(0)
                        .getAsJsonObject()
                        .get("attribute")
                        .getAsString())
                .isEqualTo("neon colours");
        assertThat(taste.getAsJsonArray("next")).hasSize(2);
    }

    @Test
    void extractTellsContradictionsInJsonToo() throws Exception {
        String comments = file("""
                [{"image": null, "comment": "I love mosaic"}, {"image": null, "comment": "I hate mosaic"}]
                """).toString();
        String told = run("extract", "--comments", comments).out();
        assertThat(told).contains("both liked and disliked: mosaic");
        assertThat(JsonParser.parseString(
                                run("extract", "--comments", comments, "--json").out())
                        .getAsJsonObject()
                        .get("contradictions")
                        .toString())
                .isEqualTo("[\"mosaic\"]");
    }

    @Test
    void extractTellsWhatIsWrongWithItsFile() throws Exception {
        assertThat(run("extract", "--comments", folder.resolve("none.json").toString())
                        .err())
                .contains("no such file");
        assertThat(run("extract", "--comments", folder.toString()).err()).contains("is a folder");
        String some = file("[]").toString();
        assertThat(run("extract", "--comments", some, "--next", "-3").err()).contains("--next");
        assertThat(run("extract", "--comments", file("{\"a\": 1}").toString()).err())
                .contains("no JSON list");
        assertThat(run("extract", "--comments", file("[{\"image\": null}]").toString())
                        .err())
                .contains("entry 0");
        assertThat(run(
                                "extract",
                                "--comments",
                                file("[{\"image\": \"nowhere.png\", \"comment\": \"x\"}]")
                                        .toString())
                        .err())
                .contains("nowhere.png");
    }

    @Test
    void scoreTellsLikedFromDisliked() throws Exception {
        Path liked = gallery("liked", "10-beach.jpg", "25-abstract-circles.jpg", "47-windmill.jpg");
        Path disliked = gallery("disliked", "02-robot.jpg", "40-sailing-boat.jpg", "45-volcano.jpg");
        Path cool = gallery("cool", "36-jellyfish.jpg").resolve("36-jellyfish.jpg");
        Path warm = gallery("warm", "44-candle.jpg").resolve("44-candle.jpg");
        CommandRun run = run(
                "score",
                "--liked",
                liked.toString(),
                "--disliked",
                disliked.toString(),
                "--json",
                cool.toString(),
                warm.toString());
        assertThat(run.code()).isZero();
        var scores = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("scores");
        double first = scores.get(0).getAsJsonObject().get("score").getAsDouble();
        double second = scores.get(1).getAsJsonObject().get("score").getAsDouble();
        assertThat(first).isBetween(0.5, 1.0);
        assertThat(second).isBetween(0.0, 0.5);
    }

    @Test
    void clipTellsHowWellPicturesShowAText() throws Exception {
        JsonObject reference = Parity.json("clip");
        StoredTensor logits = Parity.tensors("clip").get("logits_per_image");
        List<String> words = new ArrayList<>(List.of("score", "--json", "--clip"));
        words.add(Parity.dir().resolve("clip").toString());
        words.add("--prompt");
        words.add(reference.getAsJsonArray("texts").get(1).getAsString());
        reference
                .getAsJsonArray("images")
                .forEach(image ->
                        words.add(Parity.dir().resolve(image.getAsString()).toString()));
        CommandRun run = run(words.toArray(String[]::new));
        assertThat(run.code()).isZero();
        var scores = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("scores");
        assertThat(scores).hasSize(3);
        for (int i = 0; i < 3; i++) {
            JsonObject one = scores.get(i).getAsJsonObject();
            double expected = logits.toFloats()[3 * i + 1];
            assertThat(one.get("score").getAsDouble()).isCloseTo(expected, within(2e-3));
            assertThat(one.get("similarity").getAsDouble()).isBetween(-1.0, 1.0);
        }
        words.remove("--json");
        assertThat(run(words.toArray(String[]::new)).out()).hasLineCount(3).contains("0.png");
    }

    @Test
    void scoreIsByAPersonOrByAText() {
        String other = Parity.dir().resolve("sdxl").toString();
        assertThat(run("score", "x.png").code()).isEqualTo(2);
        assertThat(run("score", "--clip", other, "x.png").code()).isEqualTo(2);
        assertThat(run("score", "--clip", other, "--prompt", "x", "--liked", "a", "--disliked", "b", "x.png")
                        .code())
                .isEqualTo(2);
        assertThat(run("score", "--clip", other, "--prompt", "x", "x.png").err())
                .contains("is no CLIP model")
                .hasLineCount(1);
        for (String option : List.of("--model", "--adapter", "--weights")) {
            assertThat(run("score", "--clip", other, "--prompt", "x", option, "int8", "x.png")
                            .err())
                    .contains("leave out --model");
        }
    }

    @Test
    void whatIsToldAboutAModelNeedsOne() throws Exception {
        String side = gallery("side", "02-robot.jpg").toString();
        for (String option : List.of("--device", "--weights", "--adapter")) {
            assertThat(run("score", "--liked", side, "--disliked", side, option, "int8", "x.png")
                            .err())
                    .contains(option + " needs the --model");
        }
    }

    @Test
    void scoreNeedsPicturesOnBothSides() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        CommandRun run = run("score", "--liked", empty.toString(), "--disliked", empty.toString(), "x.png");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("holds no picture");
    }

    private Path gallery(String name, String... files) throws Exception {
        Path to = Files.createDirectories(folder.resolve(name));
        for (String file : files) {
            try (var stream = SeedGallery.open(file)) {
                Files.copy(stream, to.resolve(file));
            }
        }
        return to;
    }

    @Test
    void peopleAreWrittenWithTheirImages() throws Exception {
        Path out = folder.resolve("people");
        assertThat(run("people", "--count", "5", "--seed", "9", "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(out.resolve("people.jsonl"))).hasSize(5);
        assertThat(out.resolve("images/01-cat.jpg")).isNotEmptyFile();
        assertThat(out.resolve("people.jsonl.part")).doesNotExist();
    }

    @Test
    void peopleThatCannotBeAreRefusedAndThoseThereStay() throws Exception {
        Path out = Files.createDirectories(folder.resolve("people"));
        Path there = Files.writeString(out.resolve("people.jsonl"), "earlier people");
        for (List<String> wrong : List.of(
                List.of("--count", "-3"),
                List.of("--count", "0"),
                List.of("--comments", "-1"),
                List.of("--painted", "-1"),
                List.of("--attributes", "NaN"),
                List.of("--attributes", "2"),
                List.of("--painted", "3", "--comments", "10"),
                List.of("--grammar", "foo"))) {
            List<String> words = new ArrayList<>(List.of("people", "--out", out.toString()));
            words.addAll(wrong);
            CommandRun run = run(words.toArray(String[]::new));
            assertThat(run.code()).as(wrong.toString()).isEqualTo(1);
            assertThat(run.err()).as(wrong.toString()).hasLineCount(1);
        }
        assertThat(run("people", "--out", out.toString(), "--grammar", "foo").err())
                .contains("heldout");
        assertThat(run("people", "--out", there.toString()).err()).contains("is a file");
        assertThat(there).hasContent("earlier people");
    }

    @Test
    void commandsWithCommandsBelowThemNeedOne() {
        for (String command : List.of("train", "evaluate", "profiles", "bench")) {
            assertThat(run(command).code()).as(command).isEqualTo(2);
            assertThat(run(command).err()).contains("Missing required subcommand");
        }
    }

    @Test
    void aTourIsWrittenToAFolder() throws Exception {
        Path there = file("no folder");
        CommandRun run = run("tour", "--out", there.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is a file. Name a folder").hasLineCount(1);
    }

    @Test
    void evaluatePrintsItsFigures() {
        CommandRun run = run("evaluate", "extractor", "--people", "6", "--seed", "5", "--json");
        assertThat(run.code()).isZero();
        JsonObject figures = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(figures.get("liked F1").getAsDouble()).isBetween(0.5, 1.0);
        assertThat(figures.get("handwritten F1").getAsDouble()).isBetween(0.5, 1.0);
        assertThat(figures.getAsJsonArray("worst misses")).isNotEmpty();
    }
}

package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** The commands as a person runs them, on the small SDXL among the reference results. */
class GenerateCommandTest {
    private static final String LIKED = "soft pastel, (warm light:1.3), visible brushwork";

    @TempDir
    private Path folder;

    @Test
    void settingsInThePictureMakeItAgain() throws Exception {
        Path first = folder.resolve("first.png");
        assertThat(CommandRun.generate(first, "--seed", "7", "--liked", LIKED, "--disliked", "neon, grain")
                        .code())
                .isZero();
        JsonObject settings = settings(first);
        Path second = folder.resolve("second.png");
        CommandRun.generate(
                second,
                "--no-shuffle",
                "--seed",
                settings.get("seed").getAsString(),
                "--liked",
                settings.get("liked").getAsString(),
                "--disliked",
                settings.get("disliked").getAsString(),
                "--degree",
                settings.get("degreeLiked").getAsString());
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void theTypeThatWasComputedInIsAmongTheSettings() {
        Path file = folder.resolve("typed.png");
        CommandRun.generate(file, "--steps", "1");
        assertThat(settings(file).get("dtype").getAsString()).isIn("F32", "BF16", "F16");
        CommandRun.generate(file, "--steps", "1", "--dtype", "fp32");
        assertThat(settings(file).get("dtype").getAsString()).isEqualTo("F32");
    }

    @Test
    void aPngIsOneUnderAnyNameAndIsWrittenUnderItsOwn() throws Exception {
        Path jpeg = folder.resolve("picture.jpg");
        assertThat(CommandRun.generate(jpeg, "--steps", "1").err())
                .contains(".png")
                .hasLineCount(1);
        assertThat(jpeg).doesNotExist();
        Path file = folder.resolve("picture.png");
        CommandRun.generate(file, "--steps", "1");
        assertThat(settings(Files.copy(file, jpeg))).isEqualTo(settings(file));
    }

    @Test
    void degreesThatAreAlmostTheSameHaveFilesOfTheirOwn() {
        CommandRun.generate(folder.resolve("s.png"), "--steps", "1", "--degrees", "0.5,0.50001", "--liked", LIKED);
        assertThat(folder.resolve("s-0.5.png")).exists();
        assertThat(folder.resolve("s-0.50001.png")).exists();
    }

    @Test
    void aLoraThatFitsInPartIsNamed() {
        Path whole = Parity.dir().resolve("lora").resolve("kohya.safetensors");
        Path part = folder.resolve("part.safetensors");
        String elsewhere = "lora_unet_double_blocks_0_img_attn_proj.lora_";
        try (Weights weights = Weights.open(whole)) {
            Map<String, StoredTensor> tensors = new LinkedHashMap<>(weights.tensors());
            for (String end : List.of("down", "up")) {
                String name = elsewhere + end + ".weight";
                tensors.put(name, StoredTensor.ofFloats(name, new float[4], 2, 2));
            }
            SafetensorsWriter.write(part, tensors, Map.of());
        }
        Path file = folder.resolve("lora.png");
        assertThat(CommandRun.generate(file, "--steps", "1", "--lora", part.toString())
                        .out())
                .containsPattern("part.safetensors fits this model in \\d+ of \\d+ modules");
        assertThat(CommandRun.generate(file, "--steps", "1", "--lora", whole.toString())
                        .out())
                .doesNotContain("fits this model in");
    }

    @Test
    void jsonTellsThatTheSchedulerWasReplaced() throws Exception {
        Path model = folder.resolve("model");
        copy(Parity.dir().resolve("sdxl"), model);
        Path config = model.resolve("scheduler/scheduler_config.json");
        Files.writeString(config, Files.readString(config).replace("EulerDiscreteScheduler", "DEISMultistepScheduler"));
        String out = folder.resolve("x.png").toString();
        List<String> words = List.of("--prompt", "a cat", "--size", "128x128", "--steps", "1", "--out", out);
        List<String> all = new ArrayList<>(List.of("generate", "--json", "--model", model.toString()));
        all.addAll(words);
        CommandRun run = CommandRun.of(all);
        assertThat(run.err()).isEmpty();
        assertThat(JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .getAsJsonArray("notices")
                        .toString())
                .contains("DEISMultistepScheduler, is not here");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void numbersOfAModelAreNumbers() {
        JsonObject model = settings(Parity.dir().resolve("sdxl"));
        assertThat(model.getAsJsonPrimitive("text encoders").isNumber()).isTrue();
    }

    @Test
    void aPictureOfAnotherKindIsCalledOne() {
        CommandRun run = CommandRun.of("inspect", "assets/gallery/02-robot.jpg");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("JPEG", "holds no settings").hasLineCount(1);
    }

    private static JsonObject settings(Path file) {
        return JsonParser.parseString(
                        CommandRun.of("inspect", file.toString(), "--json").out())
                .getAsJsonObject();
    }

    @Test
    void picturesCanKeepTheirSettingsToThemselves() {
        Path file = folder.resolve("private.png");
        CommandRun.generate(file, "--no-metadata");
        CommandRun inspected = CommandRun.of("inspect", file.toString());
        assertThat(inspected.code()).isEqualTo(1);
        assertThat(inspected.err()).contains("holds no settings").hasLineCount(1);
    }

    @Test
    void sweepWritesEachPictureAndAStrip() throws Exception {
        CommandRun swept =
                CommandRun.generate(folder.resolve("s.png"), "--degrees", "0,0.25,1", "--liked", LIKED, "--json");
        assertThat(swept.code()).isZero();
        assertThat(JsonParser.parseString(swept.out()).getAsJsonObject().getAsJsonArray("files"))
                .hasSize(4);
        assertThat(folder.resolve("s-0.25.png")).exists();
        assertThat(ImageIO.read(folder.resolve("s-strip.png").toFile()).getWidth())
                .isGreaterThan(3 * 128);
    }

    @Test
    void degreeZeroIsThePlainModelToTheBit() throws Exception {
        Path plain = folder.resolve("plain.png");
        Path zero = folder.resolve("zero.png");
        CommandRun.generate(plain, "--no-metadata", "--dtype", "f32");
        CommandRun.generate(
                zero, "--no-metadata", "--dtype", "f32", "--liked", LIKED, "--disliked", "neon", "--degree", "0");
        assertThat(Files.readAllBytes(zero)).isEqualTo(Files.readAllBytes(plain));
    }

    @Test
    void theTasteScaleMultipliesDegrees() throws Exception {
        Path half = folder.resolve("half.png");
        Path scaled = folder.resolve("scaled.png");
        CommandRun.generate(half, "--no-metadata", "--liked", LIKED, "--degree", "0.25", "--taste-scale", "1");
        CommandRun.generate(scaled, "--no-metadata", "--liked", LIKED, "--degree", "0.5", "--taste-scale", "0.5");
        assertThat(Files.readAllBytes(scaled)).isEqualTo(Files.readAllBytes(half));
        for (String none : List.of("0", "-1", "1.5", "NaN")) {
            CommandRun refused = CommandRun.generate(scaled, "--taste-scale", none);
            assertThat(refused.code()).isNotZero();
            assertThat(refused.err()).contains("a taste scale is over 0 and at most 1");
        }
    }

    @Test
    void onePictureIsTheSameAloneAndInASweep() throws Exception {
        CommandRun.generate(folder.resolve("alone.png"), "--liked", LIKED, "--degree", "0.5", "--dtype", "f32");
        CommandRun.generate(folder.resolve("many.png"), "--liked", LIKED, "--degrees", "0,0.5,1", "--dtype", "f32");
        assertThat(apart(folder.resolve("alone.png"), folder.resolve("many-0.5.png")))
                .isLessThanOrEqualTo(1);
    }

    /** How many levels, of 255, two pictures are apart at most: sums that are taken in another order round otherwise. */
    private static int apart(Path one, Path other) throws IOException {
        BufferedImage first = ImageIO.read(one.toFile());
        BufferedImage second = ImageIO.read(other.toFile());
        int most = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (first.getRGB(x, y) >> shift & 255) - (second.getRGB(x, y) >> shift & 255);
                    most = Math.max(most, Math.abs(difference));
                }
            }
        }
        return most;
    }

    @Test
    void everyPlanMakesTheSamePicture() throws Exception {
        for (String plan : List.of("resident", "sequential", "streamed")) {
            Path file = folder.resolve(plan + ".png");
            CommandRun.generate(file, "--plan", plan, "--dtype", "f32", "--liked", LIKED);
            assertThat(apart(folder.resolve("resident.png"), file)).as(plan).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void loraStartPictureRefinerAndFastEffortWorkTogether() {
        Path start = folder.resolve("start.png");
        CommandRun.generate(start);
        String kohya = Parity.dir().resolve("lora").resolve("kohya.safetensors").toString();
        CommandRun made = CommandRun.generate(
                folder.resolve("all.png"),
                "--lora",
                kohya + ":0.7",
                "--start",
                start.toString(),
                "--strength",
                "0.9",
                "--refiner",
                Parity.dir().resolve("sdxl-refiner").toString(),
                "--fast",
                "--rescale",
                "0.5",
                "--scheduler",
                "dpmpp-2m-karras");
        assertThat(made.err()).doesNotContain("rror");
        assertThat(made.code()).isZero();
    }

    @Test
    void badInputGetsOneLineAndWritesNothing() {
        Path wide = folder.resolve("wide.safetensors");
        SafetensorsWriter.write(
                wide, Map.of("emb_params", StoredTensor.ofFloats("emb_params", new float[40], 1, 40)), Map.of());
        for (List<String> wrong : List.of(
                List.of("--degree", "1.5"),
                List.of("--size", "100x100"),
                List.of("--size", "huge"),
                List.of("--steps", "0"),
                List.of("--scheduler", "magic"),
                List.of("--device", "toaster"),
                List.of("--lora", "nowhere.safetensors"),
                List.of("--lora", "kohya.safetensors:NaN"),
                List.of("--degrees", "0.5,0.50"),
                List.of("--degrees", "0,1", "--degree-disliked", "0.3"),
                List.of("--degrees", "0,1", "--degree", "0.3"),
                List.of("--strength", "0.3"),
                List.of("--refiner-start", "0.3"),
                List.of("--embedding", wide.toString()),
                List.of("--start", "nowhere.png"),
                List.of("--refiner", Parity.dir().resolve("sdxl").toString()))) {
            Path file = folder.resolve("never.png");
            CommandRun run = CommandRun.generate(file, wrong.toArray(String[]::new));
            assertThat(run.code()).as(wrong.toString()).isEqualTo(1);
            assertThat(run.err().lines().filter(line -> !line.startsWith("memory plan") && !line.startsWith("loading")))
                    .as(wrong.toString())
                    .hasSize(1);
            assertThat(file).doesNotExist();
        }
        CommandRun inQuadruple = CommandRun.generate(folder.resolve("never.png"), "--dtype", "i64");
        assertThat(inQuadruple.code()).isEqualTo(2);
        assertThat(inQuadruple.err()).contains("none of f32, bf16 and f16");
        CommandRun nowhere = CommandRun.generate(folder.resolve("no").resolve("where.png"));
        assertThat(nowhere.err()).contains("does not exist").hasLineCount(1);
        assertThat(CommandRun.of("generate").code()).isEqualTo(2);
        assertThat(CommandRun.of("generate", "--model", "nowhere", "--prompt", "x")
                        .err())
                .contains("nowhere");
    }

    @Test
    void itTellsWhatItCanDo() {
        assertThat(CommandRun.of("--help").out()).contains("generate", "inspect", "doctor", "bench");
        assertThat(CommandRun.of("doctor", "--json").out()).contains("computes in");
        assertThat(CommandRun.of("inspect", Parity.dir().resolve("sdxl").toString())
                        .out())
                .contains("Stable Diffusion XL");
    }
}

package org.viperstudio.preference.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.language.LanguageSettings;
import org.viperstudio.language.PromptTokenizer;
import org.viperstudio.language.ReferenceModel;
import org.viperstudio.language.TokenizedPrompt;
import org.viperstudio.language.VisionLanguageModel;
import org.viperstudio.language.WritingListener;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2Tuning;
import org.viperstudio.network.LoraForm;
import org.viperstudio.network.TuningExample;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.Weights;

/**
 * Learning end to end on a small model: the loss falls, what was saved is what was learned, interruptions change
 * nothing.
 */
class AdapterTrainerTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final Path MODEL = ReferenceModel.folder("vlm-score");
    private static final LanguageSettings SETTINGS = LanguageSettings.read(MODEL);
    private static final ImageProcessor PICTURES = new ImageProcessor(SETTINGS.pictures());

    @TempDir
    private Path folder;

    private Path people(String... lines) throws IOException {
        Path images = Parity.dir().resolve("images").toAbsolutePath();
        return Files.writeString(
                folder.resolve("people.jsonl"), String.join("\n", lines).replace("@", images.toString()));
    }

    private static PromptTokenizer prompts() {
        try {
            return PromptTokenizer.read(MODEL, SETTINGS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private TuningTask extractor() throws IOException {
        return ExtractorTask.read(
                people(
                        "{\"comments\": [{\"image\": \"@/2.png\", \"comment\": \"teal!\", \"liked\": [\"teal\"], \"disliked\": [\"neon\"]}]}",
                        "{\"comments\": [{\"image\": null, \"comment\": \"no fog\"}], \"liked\": [], \"disliked\": [\"fog\"]}"),
                prompts(),
                PICTURES);
    }

    private TuningTask metric() throws IOException {
        return MetricTask.read(
                people("{\"liked_images\": [\"@/2.png\", \"@/4.png\"], \"disliked_images\": [\"@/2.png\"]}"),
                prompts(),
                PICTURES);
    }

    private TuningPlan plan(String out, int steps) {
        return plan(out, steps, 0.004);
    }

    private TuningPlan plan(String out, int steps, double rate) {
        return new TuningPlan(folder.resolve(out), new LoraForm(8, 32, 0.1), steps, 1, rate, 100, 7);
    }

    private static <T> T tuning(TuningPlan plan, Function<Idefics2Tuning, T> work) {
        try (Weights base = Weights.open(ModelFiles.weightsIn(MODEL))) {
            return CPU.call(() -> {
                try (Idefics2Tuning tuning =
                        new Idefics2Tuning(Compute.exact(CPU), SETTINGS.config(), base, plan.form(), plan.seed())) {
                    return work.apply(tuning);
                }
            });
        }
    }

    private static List<Double> run(AdapterTrainer trainer, int stopAfter) {
        List<Double> losses = new ArrayList<>();
        try {
            trainer.run((step, loss) -> {
                losses.add(loss);
                return losses.size() < stopAfter;
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return losses;
    }

    @Test
    void theTrainedExtractorIsSavedExactly() throws IOException {
        TuningTask task = extractor();
        TuningPlan plan = plan("extractor", 60);
        TuningExample example = task.example(0, 1);
        float learned = tuning(plan, tuning -> {
            float before = tuning.loss(example);
            run(new AdapterTrainer(tuning, task, plan), Integer.MAX_VALUE);
            float after = tuning.loss(example);
            assertThat(after).isLessThan(before - 1);
            return after;
        });
        assertThat(lossOfSaved(plan.out(), example, List.of(image("2.png")))).isEqualTo(learned, within(1e-4));
    }

    @Test
    void metricLearns() throws IOException {
        TuningTask task = metric();
        TuningPlan plan = plan("metric", 20, 0.015);
        TuningExample example = task.example(0, 1);
        float gain = tuning(plan, tuning -> {
            float before = tuning.loss(example);
            run(new AdapterTrainer(tuning, task, plan), Integer.MAX_VALUE);
            return before - tuning.loss(example);
        });
        assertThat(gain).isGreaterThan(0.2f);
    }

    @Test
    void resumesAsIfNeverInterrupted() throws IOException {
        TuningTask task = extractor();
        List<Double> whole =
                tuning(plan("whole", 6), tuning -> run(new AdapterTrainer(tuning, task, plan("whole", 6)), 6));
        tuning(plan("parts", 6), tuning -> run(new AdapterTrainer(tuning, task, plan("parts", 6)), 3));
        List<Double> rest = tuning(plan("parts", 6), tuning -> {
            AdapterTrainer trainer = new AdapterTrainer(tuning, task, plan("parts", 6));
            trainer.resume();
            assertThat(trainer.done()).isEqualTo(3);
            return run(trainer, 6);
        });
        for (int i = 0; i < rest.size(); i++) {
            assertThat(rest.get(i)).isEqualTo(whole.get(3 + i), within(1e-4));
        }
    }

    @Test
    void aRunResumesOnlyForTheSameTask() throws IOException {
        TuningTask task = extractor();
        tuning(plan("begun", 1), tuning -> run(new AdapterTrainer(tuning, task, plan("begun", 1)), 1));
        TuningPlan wider = new TuningPlan(folder.resolve("begun"), new LoraForm(16, 32, 0.1), 2, 1, 0.015, 100, 7);
        resumes(wider, task, "rank 16");
        resumes(plan("begun", 2), metric(), "the metric");
    }

    private static void resumes(TuningPlan plan, TuningTask task, String refused) {
        tuning(plan, tuning -> assertThatThrownBy(() -> new AdapterTrainer(tuning, task, plan).resume())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this one learns")
                .hasMessageContaining(refused));
    }

    @Test
    void aCommentOnNoPictureTeachesTheMetricNothing() throws IOException {
        String comment = "{\"image\": %s, \"comment\": \"\", \"liked\": [%s], \"disliked\": [%s]}";
        TuningTask task = MetricTask.read(
                people("{\"comments\": [%s, %s, %s]}"
                        .formatted(
                                comment.formatted("null", "\"teal\"", ""),
                                comment.formatted("\"@/2.png\"", "\"teal\"", ""),
                                comment.formatted("\"@/4.png\"", "", "\"neon\""))),
                prompts(),
                PICTURES);
        assertThat(task.example(0, 1).pictures())
                .as("the other one, and the one asked about")
                .hasSize(2);
    }

    @Test
    void wrongDataAreNamed() throws IOException {
        Path data = people("{\"liked_images\": [\"a.png\"], \"disliked_images\": []}");
        assertThatThrownBy(() -> MetricTask.read(data, prompts(), PICTURES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1");
        Path noJson = people("", "nonsense");
        assertThatThrownBy(() -> ExtractorTask.read(noJson, prompts(), PICTURES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
        Path noText = people("{\"comments\": [{\"image\": null}], \"liked\": [], \"disliked\": []}");
        assertThatThrownBy(() -> ExtractorTask.read(noText, prompts(), PICTURES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1: there is no text \"comment\"");
        Path noPicture = people("{\"liked_images\": [\"@/2.png\", \"a.png\"], \"disliked_images\": [\"@/4.png\"]}");
        assertThatThrownBy(() -> MetricTask.read(noPicture, prompts(), PICTURES))
                .as("before anything is learned")
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1: the picture a.png");
    }

    @Test
    void aRateThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> plan("none", 1, Double.NaN)).hasMessageContaining("impossible plan");
    }

    private static Path image(String name) {
        return Parity.dir().resolve("images").resolve(name).toAbsolutePath();
    }

    /** The loss by the logits of a model that loads the saved adapter. */
    private static double lossOfSaved(Path adapter, TuningExample example, List<Path> pictures) {
        List<Integer> ids = java.util.Arrays.stream(example.ids())
                .mapToObj(Math::toIntExact)
                .toList();
        int expected = example.targets().length;
        try (VisionLanguageModel model = VisionLanguageModel.open(MODEL, SETTINGS, Compute.exact(CPU))) {
            float[] logits = model.adapted(Optional.of(adapter))
                    .logits(new TokenizedPrompt(ids, pictures), expected + 1, WritingListener.SILENT);
            int vocabulary = logits.length / (expected + 1);
            double sum = 0;
            for (int i = 0; i < expected; i++) {
                sum += crossEntropy(logits, i * vocabulary, vocabulary, (int) example.targets()[i]);
            }
            return sum / expected;
        }
    }

    private static double crossEntropy(float[] logits, int from, int count, int target) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(logits[from + i]);
        }
        return Math.log(sum) - logits[from + target];
    }
}

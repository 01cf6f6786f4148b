package org.viperstudio.preference.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.viperstudio.model.lora.PeftFolder;
import org.viperstudio.network.Idefics2Tuning;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.Weights;

/**
 * Trains an adapter: steps, validation, an adapter folder saved after every portion of steps, and a training state from
 * which an interrupted run resumes exactly. One person in twenty is kept for validation. Used on the inference thread
 * alone.
 */
public final class AdapterTrainer {
    private static final String STATE = "training-state.safetensors";
    private static final String STEP = "step";
    private static final String LEARNED = "learned";
    private static final int VALIDATION_SHARE = 20;
    private static final int MOST_VALIDATED = 32;
    private static final double DECAY = 0.01;
    private static final double CLIP = 1;

    private final Idefics2Tuning tuning;
    private final TuningTask task;
    private final TuningPlan plan;
    private final List<Integer> learned;
    private final List<Integer> validated;
    private int done;

    /** Begins anew. */
    public AdapterTrainer(Idefics2Tuning tuning, TuningTask task, TuningPlan plan) {
        this.tuning = tuning;
        this.task = task;
        this.plan = plan;
        boolean some = task.size() >= VALIDATION_SHARE;
        this.validated = people(i -> some && i % VALIDATION_SHARE == VALIDATION_SHARE - 1);
        this.learned = people(i -> !some || i % VALIDATION_SHARE != VALIDATION_SHARE - 1);
    }

    private List<Integer> people(IntPredicate wanted) {
        return IntStream.range(0, task.size()).filter(wanted).boxed().toList();
    }

    /** Whether a folder has a training state to resume from. */
    public static boolean begun(Path out) {
        return Files.isRegularFile(out.resolve(STATE));
    }

    /**
     * Resumes from the training state in the plan's folder.
     *
     * @throws IllegalArgumentException if the state is that of another task or of an adapter of another form
     */
    public void resume() {
        try (Weights state = Weights.open(plan.out().resolve(STATE))) {
            String learned = state.metadata().get(LEARNED);
            // Older states do not say what they learn.
            if (learned != null && !learned.equals(what())) {
                throw new IllegalArgumentException("%s holds a run that learns %s; this one learns %s: give the same"
                                .formatted(plan.out(), learned, what())
                        + " options, or name another folder");
            }
            tuning.restore(state);
            done = Integer.parseInt(state.metadata().get(STEP));
        }
    }

    /** What must be the same for a run to be resumed. */
    private String what() {
        return "%s with %s".formatted(task.name(), plan.form());
    }

    /** How many steps have been taken. */
    public int done() {
        return done;
    }

    /**
     * Trains until the plan's last step, or until the listener stops it.
     *
     * @throws IllegalStateException if the loss is not finite any more; the last saved adapter is kept
     * @throws IOException if the adapter cannot be saved
     */
    public void run(TuningListener listener) throws IOException {
        Files.createDirectories(plan.out());
        boolean goOn = true;
        while (goOn && done < plan.steps()) {
            double loss = step(done + 1);
            done++;
            goOn = listener.onStep(done, loss);
            if (!goOn || done % plan.every() == 0 || done == plan.steps()) {
                save();
                listener.onSaved(done, goOn ? validation() : OptionalDouble.empty());
            }
        }
    }

    private double step(int step) {
        double sum = 0;
        for (int i = 0; i < plan.batch(); i++) {
            long draw = (long) (step - 1) * plan.batch() + i;
            sum += tuning.learn(task.example(person(draw), seed(draw)), seed(draw));
        }
        double length = tuning.step(step, plan.batch(), plan.rate(step), DECAY, CLIP);
        if (!Double.isFinite(sum) || !Double.isFinite(length)) {
            throw new IllegalStateException("the loss is no number any more at step " + step
                    + "; the last saved adapter stays: go on from it at a lower rate");
        }
        return sum / plan.batch();
    }

    /** The person of a draw: everyone once in each epoch, in an order shuffled for each. */
    private int person(long draw) {
        long epoch = draw / learned.size();
        List<Integer> order = new ArrayList<>(learned);
        Collections.shuffle(order, new Random(plan.seed() + 31 * epoch));
        return order.get((int) (draw % learned.size()));
    }

    private long seed(long draw) {
        return plan.seed() * 1_000_003 + draw;
    }

    /** The mean loss over the people kept for validation, in nats. */
    private OptionalDouble validation() {
        return validated.stream()
                .limit(MOST_VALIDATED)
                .mapToDouble(person -> tuning.loss(task.example(person, plan.seed())))
                .average();
    }

    private void save() throws IOException {
        PeftFolder.write(
                plan.out(),
                tuning.matrices(),
                plan.form().rank(),
                plan.form().alpha(),
                plan.form().dropout());
        SafetensorsWriter.write(
                plan.out().resolve(STATE), tuning.state(), Map.of(STEP, Integer.toString(done), LEARNED, what()));
    }
}

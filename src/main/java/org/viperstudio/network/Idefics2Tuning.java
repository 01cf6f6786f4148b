package org.viperstudio.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.model.config.MistralConfig;
import org.viperstudio.model.config.VisionConfig;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * Trains a LoRA adapter of IDEFICS2 on language model, modality projection and perceiver; base weights and vision
 * encoder stay as they are. AdamW over float32 matrices, with gradient checkpointing. Used on the inference thread
 * alone.
 */
public final class Idefics2Tuning implements AutoCloseable {
    private static final List<String> ACTIVATIONS = List.of("silu", "gelu", "gelu_pytorch_tanh", "quick_gelu", "relu");
    private static final List<String> KEPT = List.of("p.", "m.", "v.");
    private static final String WEIGHT = ".weight";

    private final Idefics2Config config;
    private final LoraForm form;
    private final Network network;
    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    /** Compiles the network, loads the base to the device, and begins with an adapter that changes nothing. */
    public Idefics2Tuning(Compute compute, Idefics2Config config, Weights base, LoraForm form, long seed) {
        this.config = config;
        this.form = form;
        this.network = Network.compile(
                compute.backend(),
                Idefics2Tuning.class,
                "layers.py",
                "language_layers.py",
                "language_products.py",
                "idefics2_vision.py",
                "mistral.py",
                "tuning.py");
        Idefics2Loading.load(network, compute.dtype(), base, false);
        setUp();
        begin(base, seed);
    }

    private void setUp() {
        MistralConfig text = config.text();
        long[] whole = {
            text.heads(),
            text.keyValueHeads(),
            config.perceiver().heads(),
            config.perceiver().keyValueHeads(),
            config.imageToken(),
            text.layers(),
            text.headWidth(),
            text.window(),
            text.rotaryType() == DType.F16 ? 5 : 6,
            ACTIVATIONS.indexOf(text.activation()),
            ACTIVATIONS.indexOf(config.perceiver().activation()),
            ACTIVATIONS.indexOf(text.activation())
        };
        network.run("set_up", whole, config.perceiver().normEps(), text.normEps(), text.rotaryBase());
    }

    /**
     * As in LoRA's paper (Hu et al. 2021): one matrix is random, the other zero, so that their product changes nothing.
     */
    private void begin(Weights base, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int index = 0;
        for (StoredTensor weight : base.tensors().values()) {
            if (!learns(weight.name())) {
                continue;
            }
            String module = weight.name().substring(0, weight.name().length() - WEIGHT.length());
            int inputs = (int) weight.size(1);
            float[] down = new float[form.rank() * inputs];
            for (int i = 0; i < down.length; i++) {
                down[i] = (float) (random.nextGaussian() / form.rank());
            }
            learn(module + ".lora_A.weight", down, form.rank(), inputs);
            learn(
                    module + ".lora_B.weight",
                    new float[(int) weight.size(0) * form.rank()],
                    weight.size(0),
                    form.rank());
            try (Scope scope = network.scope()) {
                Tensor scale = scope.tensor(new float[] {(float) (form.alpha() / form.rank())});
                network.run("restore", module + ".lora_scale", scale);
                network.run("number", module + ".lora_index", index++);
            }
        }
    }

    private void learn(String name, float[] values, long... shape) {
        shapes.put(name, shape);
        try (Scope scope = network.scope()) {
            network.run("learn", name, scope.tensor(values, shape));
        }
    }

    /** Whether a weight of the base gets an adapter. */
    private static boolean learns(String weight) {
        return Idefics2.quantisable(weight) && !weight.startsWith("lm_head");
    }

    /**
     * Adds the gradients of an example to those of the next {@link #step}.
     *
     * @param seed of the dropout
     * @return the example's loss: mean cross-entropy in nats
     */
    public float learn(TuningExample example, long seed) {
        network.run("leave_out", form.dropout(), seed);
        try (Scope scope = network.scope()) {
            Tensor loss = network.train(scope, inputs(scope, example));
            return loss.toFloats()[0];
        }
    }

    /** The loss of an example without dropout, mean cross-entropy in nats; no gradients are computed. */
    public float loss(TuningExample example) {
        network.run("leave_out", 0.0, 0);
        try (Scope scope = network.scope()) {
            Tensor loss = network.call(scope, "evaluate", (Object[]) inputs(scope, example));
            return loss.toFloats()[0];
        }
    }

    /**
     * One step of AdamW by the mean of the gradients since the last step.
     *
     * @param number of the step, from 1
     * @param examples how many examples' gradients were added
     * @param rate the learning rate
     * @param decay the weight decay
     * @param clip the largest norm of the mean gradient; a longer one is scaled down to it
     * @return that norm before clipping
     */
    public float step(int number, int examples, double rate, double decay, double clip) {
        try (Scope scope = network.scope()) {
            return network.call(scope, "step", number, examples, rate, decay, clip)
                    .toFloats()[0];
        }
    }

    private Tensor[] inputs(Scope scope, TuningExample example) {
        VisionConfig vision = config.vision();
        long[] counts = new long[example.pictures().size()];
        float[][] patches = new float[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            Picture picture = example.pictures().get(i);
            try (Scope looking = network.scope()) {
                Tensor pixels = looking.tensor(picture.values(), 1, 3, picture.height(), picture.width());
                Tensor seen = network.call(
                        looking, "see", pixels, vision.side(), vision.heads(), vision.normEps(), vision.activation());
                counts[i] = seen.size(1);
                patches[i] = seen.toFloats();
            }
        }
        float[] all = Latents.joined(List.of(patches));
        long sum = Arrays.stream(counts).sum();
        return new Tensor[] {
            scope.tensor(example.ids(), example.ids().length),
            scope.tensor(example.positions(), example.positions().length),
            scope.tensor(example.targets(), example.targets().length),
            scope.tensor(all, sum, sum == 0 ? 1 : all.length / sum),
            scope.tensor(counts, counts.length)
        };
    }

    /** The matrices learned so far, by module and {@code .lora_A.weight} or {@code .lora_B.weight}. */
    public Map<String, StoredTensor> matrices() {
        Map<String, StoredTensor> matrices = new LinkedHashMap<>();
        shapes.keySet().forEach(name -> matrices.put(name, kept("p." + name)));
        return matrices;
    }

    /** The gradient of a matrix, summed since the last step. */
    public float[] gradient(String name) {
        return kept("g." + name).toFloats();
    }

    /** The training state, from which {@link #restore} continues as if there had been no interruption. */
    public Map<String, StoredTensor> state() {
        Map<String, StoredTensor> state = new LinkedHashMap<>();
        KEPT.forEach(kind -> shapes.keySet().forEach(name -> state.put(kind + name, kept(kind + name))));
        return state;
    }

    /** Continues from a {@link #state}. */
    public void restore(Weights state) {
        KEPT.forEach(kind -> shapes.keySet().forEach(name -> put(kind + name, state.get(kind + name))));
    }

    /** Begins with these matrices, as {@link #matrices} gave them. */
    public void begin(Map<String, StoredTensor> matrices) {
        shapes.keySet().forEach(name -> put("p." + name, matrices.get(name)));
    }

    private void put(String key, StoredTensor value) {
        try (Scope scope = network.scope()) {
            long[] shape = value.shape().stream().mapToLong(Long::longValue).toArray();
            network.run("restore", key, scope.tensor(value.toFloats(), shape));
        }
    }

    private StoredTensor kept(String key) {
        try (Scope scope = network.scope()) {
            return network.call(scope, "kept", key).stored(key);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}

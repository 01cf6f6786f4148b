package org.viperstudio.text.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A sentence model: BERT's encoder, its last states averaged over the word pieces and scaled to length 1. */
final class BertEncoder {
    /** Texts that run together; more gain nothing. */
    private static final int BATCH = 32;

    private final String prefix;
    private final WordPieces pieces;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * Loads a model.
     *
     * @param name its files' name among the resources: {@code name.onnx} and {@code name-tokenizer.json}
     * @param prefix what it was trained to find before each text
     */
    BertEncoder(String name, String prefix) {
        this.prefix = prefix;
        pieces = WordPieces.load(name);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Texts are short: a second thread would wait longer than it works.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(bytes("/" + name + ".onnx"), options);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model does not load: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(String model) {
        try (InputStream stream = BertEncoder.class.getResourceAsStream(model)) {
            if (stream == null) {
                throw new IllegalStateException(model + " is missing from the program; install it again");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + model, e);
        }
    }

    float[] embed(String text) {
        return run(List.of(pieces.encode(prefix + text))).getFirst();
    }

    /** The embeddings of many texts, in their order; those of equal length run together, which takes a fraction of the time. */
    List<float[]> embed(List<String> texts) {
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        List<Encoding> encodings =
                texts.stream().map(text -> pieces.encode(prefix + text)).toList();
        for (int i = 0; i < texts.size(); i++) {
            byLength.computeIfAbsent(encodings.get(i).getIds().length, length -> new ArrayList<>())
                    .add(i);
        }
        float[][] embeddings = new float[texts.size()][];
        for (List<Integer> alike : byLength.values()) {
            for (int start = 0; start < alike.size(); start += BATCH) {
                List<Integer> batch = alike.subList(start, Math.min(alike.size(), start + BATCH));
                List<float[]> made = run(batch.stream().map(encodings::get).toList());
                for (int i = 0; i < batch.size(); i++) {
                    embeddings[batch.get(i)] = made.get(i);
                }
            }
        }
        return List.of(embeddings);
    }

    /** @param batch of equal lengths */
    private List<float[]> run(List<Encoding> batch) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", rows(batch, Encoding::getIds));
            inputs.put("attention_mask", rows(batch, Encoding::getAttentionMask));
            inputs.put("token_type_ids", rows(batch, Encoding::getTypeIds));
            try (OrtSession.Result result = session.run(inputs)) {
                // [batch, word pieces, 384]
                float[][][] states = (float[][][]) result.get(0).getValue();
                return Arrays.stream(states).map(text -> normalised(mean(text))).toList();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model does not run: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor rows(List<Encoding> batch, Function<Encoding, long[]> part) throws OrtException {
        long[][] rows = batch.stream().map(part).toArray(long[][]::new);
        return OnnxTensor.createTensor(environment, rows);
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[SentenceEmbedding.DIMENSIONS];
        for (float[] state : states) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state[i] / states.length;
            }
        }
        return mean;
    }

    private static float[] normalised(float[] vector) {
        double length = Math.sqrt(SentenceEmbedding.cosine(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}

package org.viperstudio.text.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** The sentence model: BERT's encoder of six layers, its last states averaged over the word pieces and scaled to length 1. */
final class MiniLm {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

    private final WordPieces pieces = WordPieces.load();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private MiniLm() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Texts are short: a second thread would wait longer than it works.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(bytes(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model does not load: " + e.getMessage(), e);
        }
    }

    /** The one model of this program; loaded when first asked for. */
    static MiniLm shared() {
        return Loaded.MODEL;
    }

    private static final class Loaded {
        static final MiniLm MODEL = new MiniLm();
    }

    private static byte[] bytes() {
        try (InputStream stream = MiniLm.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException(MODEL + " is missing from the program; install it again");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MODEL, e);
        }
    }

    float[] embed(String text) {
        Encoding encoding = pieces.encode(text);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", row(encoding.getIds()));
            inputs.put("attention_mask", row(encoding.getAttentionMask()));
            inputs.put("token_type_ids", row(encoding.getTypeIds()));
            try (OrtSession.Result result = session.run(inputs)) {
                // [1, word pieces, 384]
                float[][][] states = (float[][][]) result.get(0).getValue();
                return normalised(mean(states[0]));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model does not run: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
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

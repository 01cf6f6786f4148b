package org.viperstudio.diffusion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelSource;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Weights;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.Prompt;

/** SDXL's two text encoders against the reference: states side by side, pooled projection. */
class TextParityTest {
    private interface Comparison {
        void compare(String label, float[] actual, String tensor);
    }

    @Test
    void fp32() throws IOException {
        Weights expected = Parity.tensors("sdxl-text");
        compare(DType.F32, (label, actual, tensor) -> Parity.assertClose(label, actual, expected.get(tensor), 1e-4));
    }

    @Test
    void bf16() throws IOException {
        Weights expected = Parity.tensors("sdxl-text");
        compare(
                DType.BF16,
                (label, actual, tensor) -> Parity.assertCloseOnAverage(label, actual, expected.get(tensor), 3e-2));
    }

    private static void compare(DType dtype, Comparison comparison) throws IOException {
        JsonObject settings = Parity.json("sdxl-text");
        JsonArray texts = settings.getAsJsonArray("texts");
        ModelSource source = Models.source(settings.get("model").getAsString());
        ClipTokenizer tokenizer = ClipTokenizer.read(source.tokenizer().orElseThrow());
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.open(source, dtype, MemoryPlan.RESIDENT)) {
                for (int i = 0; i < texts.size(); i++) {
                    String text = ReferenceTexts.cut(tokenizer, texts.get(i).getAsString());
                    EncodedText encoded =
                            model.encode(List.of(Prompt.literal(text))).getFirst();
                    String label = "sdxl-text " + dtype + " text " + i;
                    int width = encoded.states().length / encoded.tokens();
                    comparison.compare(label, firstWindow(encoded, 77 * width), "embeds." + i);
                    comparison.compare(label + " pooled", encoded.pooled(), "pooled." + i);
                }
            }
        });
    }

    /** A word that is cut itself still fills a window of its own. */
    private static float[] firstWindow(EncodedText encoded, int size) {
        return java.util.Arrays.copyOf(encoded.states(), size);
    }
}

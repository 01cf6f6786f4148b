package org.viperstudio.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.network.Latents;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** IDEFICS2 against the reference: what it sees, what it expects, what it writes. */
class VisionLanguageParityTest {
    private static final String PREFERENCES = "vlm-preferences";
    private static final String SCORE = "vlm-score";
    private static final String ADAPTED = "vlm-adapter";

    @Test
    void logits() {
        try (VisionLanguageModel model = ReferenceModel.open(PREFERENCES)) {
            compareLogits(plain(model), PREFERENCES, PREFERENCES);
            compareLogits(plain(model), SCORE, SCORE);
        }
    }

    @Test
    void greedyAnswer() {
        try (VisionLanguageModel model = ReferenceModel.open(PREFERENCES)) {
            Answer answer = answer(plain(model));
            assertThat(answer.ids()).isEqualTo(ReferenceModel.ids(Parity.tensors(PREFERENCES), "generated"));
            assertThat(answer.text())
                    .isEqualTo(Parity.json(PREFERENCES).get("text").getAsString());
        }
    }

    @Test
    void adapterComesAndGoes() {
        Path adapter = Parity.dir()
                .resolve(Parity.json("vlm-adapter-gradient").get("adapter").getAsString());
        try (VisionLanguageModel model = ReferenceModel.open(ADAPTED)) {
            AdaptedModel adapted = model.adapted(Optional.of(adapter));
            compareLogits(adapted, PREFERENCES, ADAPTED);
            assertThat(answer(adapted).ids()).isEqualTo(ReferenceModel.ids(Parity.tensors(ADAPTED), "generated"));

            compareLogits(model.adapted(Optional.empty()), PREFERENCES, PREFERENCES);
        }
    }

    private static AdaptedModel plain(VisionLanguageModel model) {
        return model.adapted(Optional.empty());
    }

    private static Answer answer(AdaptedModel model) {
        JsonObject settings = Parity.json(PREFERENCES);
        Decoding decoding = Decoding.greedy(
                settings.get("max_new_tokens").getAsInt(),
                settings.get("repetition_penalty").getAsDouble());
        return model.answer(ReferenceModel.prompt(PREFERENCES), decoding, WritingListener.SILENT);
    }

    private static void compareLogits(AdaptedModel model, String inputs, String name) {
        StoredTensor expected = Parity.tensors(name).get("logits");
        int last = expected.shape().size() == 1 ? 1 : (int) expected.size(0);
        float[] logits = model.logits(ReferenceModel.prompt(inputs), last, WritingListener.SILENT);
        Parity.assertClose(name + " logits", logits, expected, 1e-4);
    }

    @Test
    void features() {
        Weights expected = Parity.tensors(PREFERENCES);
        try (VisionLanguageModel model = ReferenceModel.open(PREFERENCES)) {
            List<float[]> seen = ReferenceModel.pictures(Parity.json(PREFERENCES)).stream()
                    .map(file -> plain(model).look(file).values())
                    .toList();
            Parity.assertClose("image features", Latents.joined(seen), expected.get("image_features"), 1e-4);
        }
    }
}

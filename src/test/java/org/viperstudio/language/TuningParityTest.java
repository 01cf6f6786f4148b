package org.viperstudio.language;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2Tuning;
import org.viperstudio.network.LoraForm;
import org.viperstudio.network.Picture;
import org.viperstudio.network.TuningExample;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.Transparency;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Loss and gradients of one training step against the reference. */
class TuningParityTest {
    private static final String CASE = "vlm-adapter-gradient";

    @Test
    void gradients() {
        JsonObject settings = Parity.json(CASE);
        String inputs = settings.get("inputs").getAsString();
        Path folder = ReferenceModel.folder(CASE);
        LanguageSettings model = ReferenceModel.settings(CASE);
        Path adapter = Parity.dir().resolve(settings.get("adapter").getAsString());
        Weights expected = Parity.tensors(CASE);
        try (Weights base = Weights.open(ModelFiles.weightsIn(folder));
                Weights learned = Weights.open(adapter.resolve("adapter_model.safetensors"))) {
            Map<String, StoredTensor> matrices =
                    learned.withoutPrefix("base_model.model.").tensors();
            long rank = matrices.values().iterator().next().size(0);
            ReferenceModel.BACKEND.run(() -> {
                LoraForm form = new LoraForm((int) rank, ReferenceModel.alpha(adapter), 0);
                try (Idefics2Tuning tuning =
                        new Idefics2Tuning(Compute.exact(ReferenceModel.BACKEND), model.config(), base, form, 1)) {
                    tuning.begin(matrices);
                    TuningExample example =
                            example(inputs, model, settings.get("target").getAsLong());
                    float loss = tuning.learn(example, 1);
                    Parity.assertClose("tuning loss", new float[] {loss}, expected.get("loss"), 1e-4);
                    expected.names().stream()
                            .filter(name -> name.startsWith("grad."))
                            .forEach(name -> Parity.assertClose(
                                    name, tuning.gradient(name.substring("grad.".length())), expected.get(name), 1e-3));
                }
            });
        }
    }

    private static TuningExample example(String inputs, LanguageSettings model, long target) {
        TokenizedPrompt prompt = ReferenceModel.prompt(inputs);
        ImageProcessor processor = new ImageProcessor(model.pictures());
        List<Picture> pictures = prompt.pictures().stream()
                .map(file -> processor.read(file, Transparency.IGNORED))
                .toList();
        long[] last = {prompt.ids().size() - 1};
        return new TuningExample(prompt.idsFrom(0), pictures, last, new long[] {target});
    }
}

package org.viperstudio.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.RequestTexts;
import org.viperstudio.diffusion.SamplingSettings;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.Sheet;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;

/** A sheet of pictures that a model in training makes for a few prompts and sampler, at three degrees. */
final class PreviewGrid {
    private static final List<Degree> DEGREES = Stream.of(0.0, 0.5, 1.0)
            .map(degree -> Degree.of(degree).times(Recommended.TASTE_SCALE))
            .toList();
    private static final int PROMPTS = 8;
    private static final int STEPS = 15;

    private PreviewGrid() {}

    /**
     * Makes the pictures and writes the sheet.
     *
     * @param folder of the exported model
     */
    static void write(Backend backend, Path folder, Path file, SketchDesign design) {
        if (!(ModelFiles.recognise(folder) instanceof ModelFile.Diffusion found)) {
            throw new IllegalStateException(folder + " is not a model");
        }
        SceneSampler sampler = new SceneSampler(design.vocabulary());
        List<List<Picture>> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (DiffusionModel model =
                new DiffusionModel(found.source(), new Compute(backend, DType.F32), MemoryPlan.RESIDENT)) {
            for (int i = 0; i < PROMPTS; i++) {
                int all = design.vocabulary().subjects().size();
                String subject = design.vocabulary().subjects().get(i * all / PROMPTS);
                String liked = String.join(", ", sampler.sample(100 + i, 3).attributes());
                String disliked = String.join(", ", sampler.sample(200 + i, 2).attributes());
                rows.add(new TextToImage(model, Optional.empty())
                        .generate(request(Phrases.of(subject, 0), liked, disliked, i, design), progress -> true));
                labels.add(subject + ": " + liked);
            }
        }
        Sheet.write(file, rows, labels, List.of("plain", "half", "full"));
    }

    private static ImageRequest request(String prompt, String liked, String disliked, long seed, SketchDesign design) {
        int size = design.architecture().pictureSize();
        return new ImageRequest(
                new RequestTexts(prompt, liked, disliked),
                DEGREES,
                seed,
                ImageRequest.Size.square(size),
                SamplingSettings.exact(STEPS),
                new GuidanceSettings(Recommended.GUIDANCE, Recommended.RESCALE));
    }
}

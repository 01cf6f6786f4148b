package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;

/** The model that is measured, making pictures as the product does. Used on the inference thread alone. */
final class SketchStudio implements AutoCloseable {
    private final RecommendedSettings settings;
    private final DiffusionModel model;
    private final Effort effort;

    SketchStudio(Path folder, Compute compute, Effort effort) {
        if (!(ModelFiles.recognise(folder) instanceof ModelFile.Diffusion found)) {
            throw new IllegalArgumentException(folder + " is no model that makes pictures");
        }
        settings = RecommendedSettings.of(folder)
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " does not say which words it knows: it has no " + RecommendedSettings.FILE));
        this.effort = effort;
        model = new DiffusionModel(found.source(), compute, MemoryPlan.RESIDENT);
    }

    RecommendedSettings settings() {
        return settings;
    }

    DiffusionModel model() {
        return model;
    }

    List<Picture> paint(ImageRequest request) {
        return new TextToImage(model, Optional.empty()).generate(request, progress -> true);
    }

    /** A plain picture. */
    Picture plain(String prompt, long seed) {
        return paint(request(prompt, "", "", List.of(0.0), seed)).getFirst();
    }

    ImageRequest request(String prompt, SimulatedTaste taste, List<Double> degrees, long seed) {
        return request(prompt, taste.likedText(), taste.dislikedText(), degrees, seed);
    }

    /** The same in as few steps as while a slider moves. */
    ImageRequest live(String prompt, SimulatedTaste taste, double degree, long seed) {
        return request(
                prompt,
                taste.likedText(),
                taste.dislikedText(),
                List.of(degree),
                seed,
                settings.live().steps(),
                settings.live().scheduler());
    }

    private ImageRequest request(String prompt, String liked, String disliked, List<Double> degrees, long seed) {
        return request(prompt, liked, disliked, degrees, seed, settings.steps(), settings.scheduler());
    }

    private ImageRequest request(
            String prompt,
            String liked,
            String disliked,
            List<Double> degrees,
            long seed,
            int steps,
            String scheduler) {
        return new ImageRequest(
                prompt,
                "",
                liked,
                disliked,
                degrees.stream()
                        .map(degree -> Degree.of(degree).times(settings.tasteScale()))
                        .toList(),
                seed,
                steps,
                settings.guidance(),
                settings.rescale(),
                settings.size(),
                settings.size(),
                Optional.of(scheduler),
                Optional.empty(),
                OptionalDouble.empty(),
                effort);
    }

    @Override
    public void close() {
        model.close();
    }
}

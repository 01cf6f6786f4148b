package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.RequestTexts;
import org.viperstudio.diffusion.SamplingSettings;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;

/**
 * Makes pictures with the model that is evaluated, as the program does for a person. Used on the inference thread
 * alone.
 */
final class SketchStudio implements AutoCloseable {
    /** The degrees of a strip, from the plain picture to the whole preference. */
    static final List<Double> STRIP = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private final RecommendedSettings settings;
    private final DiffusionModel model;
    private final Effort effort;

    /**
     * Opens a model.
     *
     * @param folder of a model that training exported
     * @throws IllegalArgumentException if it holds no diffusion model, or none with recommended settings
     */
    SketchStudio(Path folder, Compute compute, Effort effort) {
        if (!(ModelFiles.recognise(folder) instanceof ModelFile.Diffusion found)) {
            throw new IllegalArgumentException(folder + " is not a model that makes pictures");
        }
        settings = RecommendedSettings.of(folder)
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " does not say which words it knows: it has no " + RecommendedSettings.FILE));
        this.effort = effort;
        model = new DiffusionModel(found.source(), compute, MemoryPlan.RESIDENT);
    }

    /** The settings that the model recommends. */
    RecommendedSettings settings() {
        return settings;
    }

    /** The model itself. */
    DiffusionModel model() {
        return model;
    }

    /** One picture for each degree of the request. */
    List<Picture> paint(ImageRequest request) {
        return new TextToImage(model, Optional.empty()).generate(request, progress -> true);
    }

    /** A plain picture: no preference, degree 0. */
    Picture plain(String prompt, long seed) {
        return paint(request(new RequestTexts(prompt, "", ""), List.of(0.0), seed, usual()))
                .getFirst();
    }

    /** A request with the recommended settings, for a person's taste at several degrees. */
    ImageRequest request(String prompt, SimulatedTaste taste, List<Double> degrees, long seed) {
        return request(texts(prompt, taste), degrees, seed, usual());
    }

    /** A request with the settings for live previews, which take few steps. */
    ImageRequest live(String prompt, SimulatedTaste taste, double degree, long seed) {
        SamplingSettings fewSteps =
                sampling(settings.live().steps(), settings.live().scheduler());
        return request(texts(prompt, taste), List.of(degree), seed, fewSteps);
    }

    private static RequestTexts texts(String prompt, SimulatedTaste taste) {
        return new RequestTexts(prompt, taste.likedText(), taste.dislikedText());
    }

    private SamplingSettings usual() {
        return sampling(settings.steps(), settings.scheduler());
    }

    private SamplingSettings sampling(int steps, String scheduler) {
        return new SamplingSettings(steps, Optional.of(scheduler), effort);
    }

    private ImageRequest request(RequestTexts texts, List<Double> degrees, long seed, SamplingSettings sampling) {
        return new ImageRequest(
                texts,
                degrees.stream()
                        .map(degree -> Degree.of(degree).times(settings.tasteScale()))
                        .toList(),
                seed,
                ImageRequest.Size.square(settings.size()),
                sampling,
                new GuidanceSettings(settings.guidance(), settings.rescale()));
    }

    @Override
    public void close() {
        model.close();
    }
}

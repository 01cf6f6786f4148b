package org.viperstudio.studio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Generation;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.PreferenceUse;
import org.viperstudio.diffusion.RequestTexts;
import org.viperstudio.diffusion.SamplingSettings;
import org.viperstudio.network.Picture;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.VocabularyMapper;
import org.viperstudio.tensor.DType;

/** A request with the state of its generation, which {@link ImageService#proceed} may stop and resume. */
public final class ImageRun {
    private final GenerationSettings settings;
    private final List<Degree> degrees;
    private final Optional<Picture> start;
    private @Nullable Begun begun;

    /** What can be prepared once the model is known. */
    private record Begun(RewordedRequest reworded, Generation generation) {}

    /**
     * A request that has not begun.
     *
     * @param degrees one picture is made for each, all from the same noise
     * @param start the picture to start from (image to image), of the size to make
     */
    public ImageRun(GenerationSettings settings, List<Degree> degrees, Optional<Picture> start) {
        this.settings = settings;
        this.degrees = List.copyOf(degrees);
        this.start = start;
    }

    public GenerationSettings settings() {
        return settings;
    }

    /** How many pictures are made at once. */
    int pictures() {
        return degrees.size();
    }

    /** @param mapper to the model's vocabulary, if that is limited */
    Generation generation(Optional<VocabularyMapper> mapper) {
        return begun(mapper).generation();
    }

    private Begun begun(Optional<VocabularyMapper> mapper) {
        if (begun == null) {
            RewordedRequest reworded = RewordedRequest.of(settings, mapper);
            begun = new Begun(reworded, new Generation(request(reworded)));
        }
        return begun;
    }

    private ImageRequest request(RewordedRequest reworded) {
        return new ImageRequest(
                new RequestTexts(reworded.prompt(), reworded.negative().strip(), reworded.liked(), reworded.disliked()),
                degrees.stream()
                        .map(degree -> degree.times(settings.tasteScale()))
                        .toList(),
                settings.seed(),
                new ImageRequest.Size(settings.width(), settings.height()),
                sampling(),
                new GuidanceSettings(settings.guidance(), settings.rescale(), PreferenceUse.BOTH, settings.balanced()),
                start.map(picture -> new ImageRequest.Start(picture, settings.strength())));
    }

    private SamplingSettings sampling() {
        return new SamplingSettings(
                settings.steps(),
                Optional.ofNullable(settings.scheduler()),
                settings.refiner() == null ? OptionalDouble.empty() : OptionalDouble.of(settings.refinerStart()),
                settings.effort());
    }

    /**
     * The pictures with what each was made with.
     *
     * @param dtype the type that was computed in
     * @param misfits LoRAs that fit the model in part
     */
    List<Made> made(List<Picture> pictures, DType dtype, List<LoraFit> misfits) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> made(pictures.get(i), degrees.get(i), dtype, misfits))
                .toList();
    }

    private Made made(Picture picture, Degree degree, DType dtype, List<LoraFit> misfits) {
        return new Made(
                picture,
                settings.atDegree(degree.liked(), degree.disliked()).in(dtype),
                begun == null ? Rewording.NONE : begun.reworded().rewording(),
                misfits);
    }
}

package org.viperstudio.studio.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Taste;

/**
 * What the program does, shown on a sample person: comments, the taste that speaks from them, a strip over the degree for
 * each of three prompts, scores; and a page with all of it.
 *
 * @param program name and version of the program
 * @param scores makes the person's score from the comments and the taste
 */
public record Tour(
        String program,
        PreferenceExtractor extractor,
        Scorer scores,
        ImageService images,
        PaintSettings paint,
        List<String> prompts) {
    /** The prompts of the tour where no others are named. */
    public static final List<String> PROMPTS = List.of("a lighthouse", "a cat", "a city street");

    /** The page's name. */
    public static final String PAGE = "index.html";

    private static final List<Degree> DEGREES =
            List.of(Degree.PLAIN, Degree.of(0.25), Degree.of(0.5), Degree.of(0.75), Degree.of(1));
    private static final long SEED = 4711;

    /** Makes a person's score. */
    @FunctionalInterface
    public interface Scorer {
        PersonalScore of(List<Comment> comments, VisualPreference taste);
    }

    public Tour {
        prompts = List.copyOf(prompts);
    }

    /**
     * Writes the tour into a folder, which is made if it is not there; the page comes last.
     *
     * @param tell told what is being done
     * @param listener hears of each picture's progress, and may end it
     * @return the page
     * @throws org.viperstudio.diffusion.StoppedException when the listener ends it
     */
    public Path write(Path folder, Consumer<String> tell, GenerationListener listener) {
        try {
            Files.createDirectories(folder);
            tell.accept("reading what " + SamplePerson.NAME + " says of nine pictures");
            List<Comment> comments = comments(folder);
            VisualPreference taste = extractor.extract(comments, ExtractionListener.SILENT);
            PersonalScore score = scores.of(comments, taste);
            List<TourStrip> strips = new ArrayList<>();
            for (String prompt : prompts) {
                tell.accept("painting \"" + prompt + "\" from plain to " + SamplePerson.NAME + "'s");
                TourFiles files = new TourFiles(folder, strips.size() + 1, prompt);
                strips.add(strip(files, prompt, taste, score, listener));
            }
            Path page = folder.resolve(PAGE);
            Files.writeString(page, new TourPage(program, taste, strips).html());
            return page;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The tour cannot be written to " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static List<Comment> comments(Path folder) throws IOException {
        List<SeedImage> gallery = SeedGallery.load();
        List<Comment> comments = new ArrayList<>();
        for (SamplePerson.Said said : SamplePerson.SAID) {
            Path file = folder.resolve(said.picture());
            try (InputStream picture = SeedGallery.open(said.picture())) {
                Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> attributes = gallery.stream()
                    .filter(image -> image.file().equals(said.picture()))
                    .findFirst()
                    .orElseThrow()
                    .attributes();
            comments.add(new Comment(said.text(), said.mark(), Optional.of(new CommentedPicture(file, attributes))));
        }
        return comments;
    }

    /** The name of the file that the page shows: a small picture's is enlarged. */
    private static String enlarged(Path file, Picture picture) {
        Raster raster = Pixels.raster(picture);
        if (!Enlargement.suits(raster)) {
            return file.getFileName().toString();
        }
        Path large = file.resolveSibling("large-" + file.getFileName());
        PngFile.write(large, Enlargement.ofSmall(raster), Map.of());
        return large.getFileName().toString();
    }

    private TourStrip strip(
            TourFiles files, String prompt, VisualPreference taste, PersonalScore score, GenerationListener listener) {
        Scene scene = new Scene(prompt, "", Taste.of(taste).shuffled(SEED), SEED, paint);
        GenerationSettings settings = scene.settings(program, Degree.of(1), Fidelity.FULL);
        List<TourStrip.Frame> frames = new ArrayList<>();
        for (Made made : images.generate(settings, DEGREES, Optional.empty(), listener)) {
            double degree = made.settings().degreeLiked();
            Path file = files.at(degree);
            PngFile.write(
                    file,
                    made.picture(),
                    Map.of(GenerationSettings.PNG_KEY, made.settings().toJson()));
            frames.add(new TourStrip.Frame(
                    degree, file.getFileName().toString(), enlarged(file, made.picture()), score.score(file)));
        }
        return new TourStrip(prompt, frames);
    }
}

package org.viperstudio.gallery;

import com.google.gson.GsonBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.viperstudio.gallery.raster.Canvas;

/**
 * Builds the seed gallery: paints many candidates small, chooses those that differ most (greedy farthest point), and
 * paints them large. The pixels are the same on every Java virtual machine; the JPEG bytes on every one with the same
 * version of the JDK's encoder.
 */
public final class GalleryBuilder {
    static final int CANDIDATES = 1300;
    static final int IMAGES = 50;
    private static final int SMALL = 96;
    private static final float QUALITY = 0.88f;
    private static final Map<String, String> CONCEPTS = Map.of(
            "sea", "the stormy sea",
            "hills", "rolling hills",
            "forest", "a path through a forest",
            "night sky", "a night sky full of stars",
            "portrait", "a portrait of a person",
            "skyline", "a city skyline by the water",
            "full moon", "the full moon over water",
            "planet", "a planet with rings",
            "desert", "desert dunes",
            "abstract waves", "abstract waves of colour");

    private GalleryBuilder() {}

    /** Rebuilds the gallery in a folder (default {@code assets/gallery}). */
    public static void main(String[] arguments) throws IOException {
        build(Path.of(arguments.length > 0 ? arguments[0] : "assets/gallery"));
    }

    static void build(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Candidate> chosen = choose();
        List<SeedImage> images = IntStream.range(0, chosen.size())
                .parallel()
                .mapToObj(i -> paint(folder, i, chosen.get(i)))
                .toList();
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(images);
        Files.writeString(folder.resolve("gallery.json"), json + "\n");
    }

    private static List<Candidate> choose() {
        List<Candidate> candidates =
                IntStream.range(0, CANDIDATES).mapToObj(Candidate::numbered).toList();
        List<ImageDescriptor> descriptors = candidates.parallelStream()
                .map(c -> new ImageDescriptor(c.scene(), Painter.paint(c.scene(), c.seed(), SMALL, SMALL)))
                .toList();
        return new FarthestPointSelection(candidates, descriptors).choose(IMAGES);
    }

    private static SeedImage paint(Path folder, int index, Candidate candidate) {
        SceneDescription scene = candidate.scene();
        String file = String.format(
                Locale.ROOT, "%02d-%s.jpg", index + 1, scene.subject().replace(' ', '-'));
        Canvas picture = Painter.paint(scene, candidate.seed(), candidate.width(), candidate.height());
        try {
            writeJpeg(picture, folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot write " + folder.resolve(file), e);
        }
        return new SeedImage(
                file,
                title(scene),
                concept(scene.subject()),
                scene.subject(),
                scene.attributes(),
                candidate.seed(),
                candidate.width(),
                candidate.height());
    }

    private static String title(SceneDescription scene) {
        String subject = scene.subject();
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1) + ", "
                + scene.attributes().get(0);
    }

    static String concept(String subject) {
        String article = "aeiou".indexOf(subject.charAt(0)) >= 0 ? "an " : "a ";
        String plain = subject.endsWith("s") ? subject : article + subject;
        return CONCEPTS.getOrDefault(subject, subject.equals("vase of flowers") ? "a " + subject : plain);
    }

    static void writeJpeg(Canvas picture, Path file) throws IOException {
        BufferedImage image = new BufferedImage(picture.width, picture.height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width, picture.height, picture.toRgb(), 0, picture.width);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}

package org.viperstudio.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

class SeedGalleryTest {
    private static final Path FOLDER = Path.of("assets/gallery");
    private static final List<SeedImage> IMAGES = SeedGallery.load();

    @Test
    void holdsFiftyImagesOfManySubjects() {
        assertThat(IMAGES).hasSize(GalleryBuilder.IMAGES);
        assertThat(IMAGES.stream().map(SeedImage::file)).doesNotHaveDuplicates();
        assertThat(IMAGES.stream().map(SeedImage::subject).distinct()).hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void filesAndDescriptionsBelongTogether() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Set<String> described = IMAGES.stream().map(SeedImage::file).collect(Collectors.toSet());
            described.add("gallery.json");
            assertThat(names).isEqualTo(described);
        }
        long bytes = 0;
        for (SeedImage image : IMAGES) {
            bytes += Files.size(FOLDER.resolve(image.file()));
        }
        assertThat(bytes).isLessThan(12L << 20);
    }

    @Test
    void imagesHaveTheirStatedSize() throws Exception {
        for (SeedImage image : IMAGES.subList(0, 6)) {
            try (InputStream stream = SeedGallery.open(image.file())) {
                BufferedImage read = ImageIO.read(stream);
                assertThat(read.getWidth()).isEqualTo(image.width());
                assertThat(read.getHeight()).isEqualTo(image.height());
            }
        }
    }

    @Test
    void attributesAreKnownAndSpanAllCategories() {
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        Set<String> spanned = new HashSet<>();
        for (SeedImage image : IMAGES) {
            assertThat(image.attributes()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(Painter.subjects()).contains(image.subject());
            image.attributes()
                    .forEach(name ->
                            spanned.add(catalogue.find(name).orElseThrow().category()));
            assertThat(image.title()).isNotBlank();
            assertThat(image.concept()).isNotBlank();
        }
        assertThat(spanned)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.categories().stream().map(Category::name).toList());
    }

    @Test
    void thePainterStillPaintsWhatTheFileShows() throws Exception {
        SeedImage image = IMAGES.get(1);
        Canvas painted = Painter.paint(image.scene(), image.seed(), image.width(), image.height());
        BufferedImage read;
        try (InputStream stream = SeedGallery.open(image.file())) {
            read = ImageIO.read(stream);
        }
        int[] expected = painted.toRgb();
        double off = 0;
        for (int i = 0; i < expected.length; i++) {
            int rgb = read.getRGB(i % image.width(), i / image.width());
            off += Math.abs((rgb >> 8 & 255) - (expected[i] >> 8 & 255));
        }
        assertThat(off / expected.length)
                .as("mean difference in levels of green")
                .isLessThan(8);
    }
}

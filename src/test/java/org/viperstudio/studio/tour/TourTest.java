package org.viperstudio.studio.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.picture.PngFile;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.taste.EmbeddedTaste;
import org.viperstudio.studio.taste.ProfileScore;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** The tour with the real extractor and score, on a small model. */
class TourTest {
    private static final ImageService IMAGES = new ImageService(Backend.on(Device.CPU), Optional.empty());

    @TempDir
    private Path folder;

    @AfterAll
    static void unload() {
        IMAGES.close();
    }

    private static Tour tour() {
        return new Tour(
                "test <1>",
                EmbeddedTaste.extractor(AttributeCatalogue.load()),
                ProfileScore::of,
                IMAGES,
                SmallScene.paint(),
                List.of("a \"red\" cat"));
    }

    @Test
    void thePageShowsEverythingAndNothingIsMissing() throws Exception {
        List<String> told = new ArrayList<>();
        Path page = tour().write(folder.resolve("tour"), told::add, GenerationListener.SILENT);
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "watercolour",
                        "test &lt;1>",
                        "a &quot;red&quot; cat",
                        SamplePerson.SAID.getFirst().text())
                .doesNotContain("{{", "http");
        assertThat(html.lines().filter(line -> line.contains("<img"))).hasSize(SamplePerson.SAID.size() + 5);
        for (String source : html.split("<img src=\"")) {
            if (!source.startsWith("<!DOCTYPE")) {
                assertThat(page.resolveSibling(source.substring(0, source.indexOf('"'))))
                        .isRegularFile();
            }
        }
        assertThat(told).hasSize(2);
        GenerationSettings yours = GenerationSettings.fromJson(
                PngFile.texts(page.resolveSibling("1-a-red-cat-100.png")).get(GenerationSettings.PNG_KEY));
        assertThat(yours.liked()).contains("watercolour");
        assertThat(yours.degreeLiked()).isEqualTo(1);
    }

    @Test
    void everyStripHasFilesOfItsOwnWhateverItsPrompt() {
        assertThat(new TourFiles(folder, 1, "a cat!").at(0.25))
                .isNotEqualTo(new TourFiles(folder, 2, "a cat?").at(0.25));
        assertThat(new TourFiles(folder, 3, "\ud83d\ude00").at(1)).isEqualTo(folder.resolve("3-100.png"));
        String large = "large-"
                + new TourFiles(folder, 10, "\ud840\udc00".repeat(200)).at(1).getFileName();
        assertThat(large.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    }

    @Test
    void aStoppedTourLeavesNoPage() {
        assertThatThrownBy(() -> tour().write(folder, line -> {}, progress -> false))
                .isInstanceOf(StoppedException.class);
        assertThat(folder.resolve(Tour.PAGE)).doesNotExist();
    }
}

package org.viperstudio.preference.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.gallery.Painter;
import org.viperstudio.gallery.SceneDescription;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.PictureException;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

class EmbeddedScoreTest {
    private static final List<String> SUBJECTS = List.copyOf(Painter.subjects());

    @TempDir
    private Path folder;

    private int painted;

    /** A picture of yet another subject. */
    private Path painted(String... attributes) {
        painted++;
        SceneDescription scene = SceneDescription.of(SUBJECTS.get(painted), attributes);
        int[] pixels = Painter.paint(scene, painted, 192, 192).toRgb();
        Picture picture = Pixels.picture(Pixels.image(new Raster(192, 192, pixels)));
        Path file = folder.resolve(painted + ".png");
        PngFile.write(file, picture, Map.of());
        return file;
    }

    private static EmbeddedScore score(List<Path> liked, List<Path> disliked, VisualPreference taste) {
        return new EmbeddedScore(PictureTagger.bundled(), liked, disliked, taste, file -> List.of());
    }

    private static EmbeddedScore score(List<Path> liked, List<Path> disliked) {
        return score(liked, disliked, VisualPreference.NONE);
    }

    @Test
    void seesWhatTheMarkedPicturesHaveInCommonWithOthers() {
        EmbeddedScore score = score(
                List.of(painted("neon colours"), painted("stained glass")),
                List.of(painted("sepia tones"), painted("pixel art")));
        assertThat(score.score(painted("neon colours"))).isGreaterThan(0.5);
        assertThat(score.score(painted("stained glass"))).isGreaterThan(0.5);
        assertThat(score.score(painted("sepia tones"))).isLessThan(0.5);
        assertThat(score.score(painted("pixel art"))).isLessThan(0.5);
    }

    @Test
    void likedOrDislikedPicturesAloneAreEnough() {
        Path liked = painted("neon colours");
        Path other = painted("neon colours");
        Path plain = painted();
        EmbeddedScore likes = score(List.of(liked), List.of());
        EmbeddedScore dislikes = score(List.of(), List.of(liked));
        assertThat(likes.score(other)).isGreaterThan(likes.score(plain)).isGreaterThan(0.5);
        assertThat(dislikes.score(other)).isLessThan(dislikes.score(plain)).isLessThan(0.5);
    }

    @Test
    void aTasteCountsWithoutAnyPicture() {
        VisualPreference taste = new VisualPreference(
                List.of(new PreferredAttribute("sepia tones", 1, List.of(0))),
                List.of(new PreferredAttribute("pixel art", 1, List.of(0))));
        EmbeddedScore score = score(List.of(), List.of(), taste);
        assertThat(score.score(painted("sepia tones"))).isGreaterThan(0.5);
        assertThat(score.score(painted("pixel art"))).isLessThan(0.5);
    }

    @Test
    void knownAttributesCountMoreThanRecognisedOnes() {
        Path liked = painted();
        Path disliked = painted();
        Path asked = painted();
        Map<Path, List<String>> told =
                Map.of(liked, List.of("mosaic"), disliked, List.of("rainy"), asked, List.of("mosaic"));
        EmbeddedScore score = new EmbeddedScore(
                PictureTagger.bundled(), List.of(liked), List.of(disliked), VisualPreference.NONE, told::get);
        assertThat(score.score(asked)).isGreaterThan(0.7);
    }

    @Test
    void knowsNothingOfAPersonWhoShowedNothing() {
        assertThat(score(List.of(), List.of()).score(painted("neon colours"))).isEqualTo(0.5);
    }

    @Test
    void aPictureThatCannotBeReadIsNamed() {
        Path missing = folder.resolve("missing.png");
        EmbeddedScore score = score(List.of(), List.of());
        assertThatThrownBy(() -> score.score(missing))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("missing.png");
    }

    @Test
    void theTaggerRecognisesAttributesOfPaintedPictures() {
        List<Boolean> found = new ArrayList<>();
        for (String attribute :
                List.of("neon colours", "stained glass", "sepia tones", "pixel art", "black and white")) {
            PictureEvidence evidence = PictureTagger.bundled().evidence(painted(attribute));
            found.add(evidence.logOdds(attribute) > 0);
        }
        assertThat(found).filteredOn(right -> right).hasSizeGreaterThan(3);
    }
}

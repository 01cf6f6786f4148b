package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.PictureException;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.create.Taste;

/** Damaged PNGs brought to comment on, or dropped for their settings: a clear error, and nothing else. */
class MutatedPictureTest {
    private static final int MUTATIONS = 500;
    private static final GenerationSettings SETTINGS =
            SmallScene.of("a cat", Taste.NONE, 7).settings("test", Degree.PLAIN, Fidelity.FULL);

    @TempDir
    private Path temp;

    private final Random random = new Random(3);

    private static byte[] png() {
        int[] argb = new int[32 * 32];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i * 7919;
        }
        return PngFile.bytes(new Raster(32, 32, argb), Map.of(GenerationSettings.PNG_KEY, SETTINGS.toJson()));
    }

    @Test
    void fiveHundredDamagedPicturesHarmNothing() throws Exception {
        byte[] whole = png();
        DataFolder data = DataFolder.at(temp.resolve("data"));
        try (ProfileService profiles = new ProfileService(data, new SettingsFile(data))) {
            CommentService comments = profiles.current().comments();
            comments.save(new PictureRef.Gallery("01-cat.jpg"), "I love the fog", Mark.LOVED);
            List<StoredComment> before = comments.kept();
            assertThat(readSettings(Files.write(temp.resolve("whole.png"), whole)))
                    .contains(SETTINGS);
            int refused = 0;
            int understood = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                Path file = Files.write(temp.resolve("mutated.png"), mutated(whole));
                refused += brought(comments, file) ? 0 : 1;
                Optional<GenerationSettings> read = readSettings(file);
                read.ifPresent(settings -> assertThat(settings).isEqualTo(SETTINGS));
                understood += read.isPresent() ? 1 : 0;
            }
            assertThat(understood).isBetween(1, MUTATIONS - 1);
            assertThat(refused).isGreaterThan(MUTATIONS / 2);
            assertThat(comments.ownPictures()).hasSizeLessThanOrEqualTo(MUTATIONS - refused);
            assertThat(comments.kept()).isEqualTo(before);
        }
    }

    private static boolean brought(CommentService comments, Path file) {
        try {
            comments.bring(file);
            return true;
        } catch (PictureException clear) {
            assertThat(clear).hasMessageContaining("mutated.png");
            return false;
        }
    }

    private static Optional<GenerationSettings> readSettings(Path file) {
        try {
            return Optional.ofNullable(PngFile.texts(file).get(GenerationSettings.PNG_KEY))
                    .map(GenerationSettings::fromJson);
        } catch (PictureException | IllegalArgumentException clear) {
            assertThat(clear.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private byte[] mutated(byte[] whole) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] mutated = whole.clone();
        for (int i = 0; i <= random.nextInt(6); i++) {
            mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutated;
    }
}

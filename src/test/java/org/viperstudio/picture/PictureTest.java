package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.network.Picture;

/** Picture files: what is written comes back, and nothing that is broken does harm. */
class PictureTest {
    private static final Map<String, String> TEXTS = Map.of("viper", "{\"prompt\": \"猫 & café\"}", "plain", "words");

    @TempDir
    private Path folder;

    @Test
    void pictureAndTextsComeBack() {
        Path file = folder.resolve("a.png");
        Picture picture = noise(40, 30);
        PngFile.write(file, picture, TEXTS);
        assertThat(PngFile.texts(file)).isEqualTo(TEXTS);
        Picture read = PictureFile.read(file, 40, 30);
        for (int i = 0; i < picture.values().length; i++) {
            float drawn = Math.clamp(picture.values()[i], -1f, 1f);
            assertThat(read.values()[i]).isBetween(drawn - 0.004f, drawn + 0.004f);
        }
    }

    @Test
    void greyLevelsBesideTransparencyAreLevels() throws Exception {
        // 2 x 1 pixels of 8 bits: level 128 opaque, level 128 half transparent.
        byte[] png = HexFormat.of()
                .parseHex(
                        "89504e470d0a1a0a0000000d49484452000000020000000108040000005e2bb7010000000d49444154789c6368f8dfd0"
                                + "0000068202808157edd40000000049454e44ae426082");
        Path file = Files.write(folder.resolve("grey.png"), png);
        assertThat(PictureFile.read(file).getRGB(0, 0) & 0xFF).isEqualTo(128);
    }

    @Test
    void morePngTextThanSettingsAreIsRefused() {
        Path file = folder.resolve("texts.png");
        Map<String, String> texts = IntStream.range(0, 5)
                .boxed()
                .collect(Collectors.toMap(number -> "text " + number, number -> "a".repeat(1_000_000)));
        PngFile.write(file, noise(8, 8), texts);
        assertThatThrownBy(() -> PngFile.texts(file)).hasMessageContaining("more text");
    }

    @Test
    void picturesAreCroppedToTheWantedShape() {
        Path file = folder.resolve("b.png");
        PngFile.write(file, noise(90, 60), Map.of());
        Picture read = PictureFile.read(file, 32, 32);
        assertThat(List.of(read.width(), read.height())).containsExactly(32, 32);
    }

    @Test
    void hugePicturesAreRefusedBeforeTheyAreDecoded() throws Exception {
        Path file = folder.resolve("huge.png");
        PngFile.write(file, noise(8, 8), Map.of());
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(16, 50_000).putInt(20, 50_000);
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) checksum.getValue());
        Files.write(file, bytes);
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("50,000 x 50,000");
    }

    @Test
    void brokenFilesEndInAClearError() throws Exception {
        Path good = folder.resolve("good.png");
        PngFile.write(good, noise(24, 24), TEXTS);
        byte[] bytes = Files.readAllBytes(good);
        SplittableRandom random = new SplittableRandom(5);
        Path bad = folder.resolve("bad.png");
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] mutated = i % 5 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int flips = random.nextInt(4); flips >= 0 && mutated.length > 0; flips--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            Files.write(bad, mutated);
            attempt(bad, () -> PngFile.texts(bad));
            refused += attempt(bad, () -> PictureFile.read(bad)) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(400);
    }

    private static boolean attempt(Path file, Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (PictureException clear) {
            assertThat(clear).hasMessageStartingWith(file.toString());
            return false;
        }
    }

    @Test
    void stripHoldsEveryPicture() {
        var strip = Strip.of(List.of(noise(64, 48), noise(64, 48)), List.of("plain", "yours"));
        assertThat(strip.getWidth()).isEqualTo(2 * 64 + 3 * 12);
        assertThat(strip.getHeight()).isGreaterThan(48);
    }

    private static Picture noise(int width, int height) {
        return new Picture(new SeededNoise(1, 0).next(3 * width * height), height, width);
    }
}

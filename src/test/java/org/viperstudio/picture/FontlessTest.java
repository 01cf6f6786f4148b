package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.network.Picture;

/** A bare server has no fonts. The toolkit looks for them once a process, so that this takes another process. */
class FontlessTest {
    @TempDir
    private Path folder;

    @Test
    void withoutFontsPicturesComeWithoutWords() throws IOException, InterruptedException {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path file = folder.resolve("strip.png");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FontlessTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        Process child = builder.start();
        assertThat(child.waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        assertThat(PictureFile.read(file).getWidth()).isPositive();
    }

    /** Writes a strip with a caption. */
    public static void main(String[] arguments) {
        Picture grey = new Picture(new float[3 * 8 * 8], 8, 8);
        Strip.write(Path.of(arguments[0]), List.of(grey, grey), List.of("0", "1"));
    }
}

package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Main;
import org.viperstudio.Parity;

/** Programs that are asked to end. By SIGTERM, which goes the way of Ctrl-C and is not ignored in the background. */
@Timeout(120)
class StopTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    private static Process java(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void aStoppedProgramSaysWhatBecameOfItsWork() throws Exception {
        Process generate = java(
                Main.class.getName(),
                "generate",
                "--model",
                Parity.dir().resolve("sdxl").toString(),
                "--prompt",
                "a cat",
                "--steps",
                "1000",
                "--size",
                "128x128",
                "--out",
                folder.resolve("never.png").toString());
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = generate.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.startsWith("step 2 of")) {
                    generate.toHandle().destroy();
                }
            }
        }
        assertThat(told.getLast()).isEqualTo("Stopped. Nothing was written.");
        assertThat(generate.waitFor()).isEqualTo(TERMINATED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTemporaryFolderGoesWithTheProgram() throws Exception {
        Process sleeper = java(Sleeper.class.getName());
        try (BufferedReader lines = sleeper.inputReader()) {
            Path made = Path.of(lines.readLine());
            assertThat(made.resolve("part/file")).exists();
            sleeper.toHandle().destroy();
            assertThat(sleeper.waitFor()).isEqualTo(TERMINATED);
            assertThat(made).doesNotExist();
        }
    }

    @Test
    void aTemporaryFolderGoesWhenItIsClosed() throws Exception {
        Path made;
        try (TemporaryFolder temporary = new TemporaryFolder("viper-test-")) {
            made = temporary.path();
            Files.writeString(made.resolve("file"), "x");
        }
        assertThat(made).doesNotExist();
    }

    /** Writes into a temporary folder for as long as it lives, which is not for ever. */
    static final class Sleeper {
        private static final int LIFE = 6000;

        public static void main(String[] words) throws Exception {
            try (TemporaryFolder temporary = new TemporaryFolder("viper-test-")) {
                Path part = Files.createDirectory(temporary.path().resolve("part"));
                Files.writeString(part.resolve("file"), "x");
                System.out.println(temporary.path());
                for (int i = 0; i < LIFE && Files.exists(part); i++) {
                    Files.writeString(part.resolve("file" + i), "x");
                    Thread.sleep(10);
                }
            }
        }
    }
}

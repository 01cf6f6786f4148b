package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command profiles, as a shell calls it. */
class ProfilesCommandTest {
    private static final String SEPARATOR = ";";

    @TempDir
    private Path temp;

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", temp.resolve("data").toString()));
        return CommandRun.of(all);
    }

    private void done(String... words) {
        CommandRun run = run(words);
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void anExportReplacesNoFileUnasked() throws IOException {
        done("profiles", "create", "Ada");
        Path zip = temp.resolve("ada.zip");
        Files.writeString(zip, "something else");
        CommandRun refused = run("profiles", "export", "Ada", zip.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("already").contains("--force");
        assertThat(zip).hasContent("something else");
        done("profiles", "export", "Ada", zip.toString(), "--force");
        done("profiles", "import", zip.toString());
    }

    @Test
    void whoComesBackUnderAnotherNameIsToldIt() {
        done("profiles", "create", "Ada");
        done("profiles", "delete", "Ada");
        assertThat(run("profiles", "delete", "ada", "--undo").out())
                .contains("\"Ada\" is back")
                .doesNotContain("as");
        done("profiles", "delete", "Ada");
        done("profiles", "create", "Ada");
        assertThat(run("profiles", "delete", "Ada", "--undo").out()).contains("\"Ada\" is back, as \"Ada 2\"");
    }

    /** Runs commands where VIPER_PASSWORD is set, and gives back what they print. */
    private String underAPassword(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ProfilesCommandTest.class.getName(),
                temp.resolve("data").toString());
        builder.command().addAll(List.of(words));
        builder.environment().put(ProfileChoice.PASSWORD, "roses");
        Process process = builder.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    /** @param arguments the data folder, and the words of commands with a semicolon between each two */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        List<String> words = new ArrayList<>();
        for (String word : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (word.equals(SEPARATOR)) {
                run(words, arguments[0], out);
                words.clear();
            } else {
                words.add(word);
            }
        }
        run(words, arguments[0], out);
    }

    private static void run(List<String> words, String data, PrintWriter out) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--data", data));
        if (StudioCommand.run(all, out, out) != 0) {
            System.exit(1);
        }
    }

    @Test
    void aPasswordIsForTheProfilesThatHaveOne() throws Exception {
        done("profiles", "create", "Plain");
        Path zip = temp.resolve("plain.zip");
        String told = underAPassword(
                ("profiles create Ada ; profiles switch Plain ; comment fog --profile Plain ; comment rain"
                                + " ; comment mist --profile Ada ; profiles duplicate Plain Copy"
                                + " ; profiles blend Plain Ada Blend ; profiles blend Plain Copy Open"
                                + " ; profiles export Plain " + zip)
                        .split(" "));
        assertThat(told).contains("made \"Blend\"; it opens with the password of \"Ada\"");
        assertThat(zip).exists();
        assertThat(run("profiles", "list").out()).contains("Ada (password)").contains("Blend (password)");
        done("profiles", "switch", "Copy");
        done("profiles", "switch", "Open");
        CommandRun closed = run("profiles", "switch", "Blend");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.err()).contains("password").contains("damaged").contains("profiles restore");
    }
}

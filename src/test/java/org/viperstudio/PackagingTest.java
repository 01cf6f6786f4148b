package org.viperstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackagingTest {
    private static List<String> found(String file, String form) throws IOException {
        return Pattern.compile(form)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void whatIsInstalledRunsAsTheProjectDoes() throws IOException {
        List<String> project = found("pom.xml", "<argument>(-XX:\\S+|--enable-native-access\\S+)</argument>");
        assertThat(found("packaging/jpackage.txt", "--java-options (\\S+)"))
                .isNotEmpty()
                .containsExactlyElementsOf(project);
    }

    @Test
    void everyPackageIsMadeOfTheSame() throws IOException {
        assertThat(List.of("app-image.sh", "msi.ps1")).allSatisfy(script -> assertThat(Path.of("packaging", script))
                .content()
                .contains("@packaging/jpackage.txt")
                .doesNotContain("--add-modules"));
    }
}

package org.viperstudio.window.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrast of text with its background in both themes, as defined by WCAG. */
class ContrastTest {
    /** The minimum contrast ratio for text (WCAG 2, level AA). */
    private static final double READABLE = 4.5;

    private static final Path SHEETS = Path.of("src/main/resources/org/viperstudio/window");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void textHasEnoughContrastOnEveryBackground(String sheet) throws IOException {
        String css = Files.readString(SHEETS.resolve(sheet));
        for (String ground : List.of("bg-default", "bg-overlay", "bg-subtle")) {
            for (String words : List.of("fg-default", "fg-muted", "fg-subtle", "accent-fg")) {
                assertThat(contrast(colour(css, words), colour(css, ground)))
                        .as("%s on %s in %s", words, ground, sheet)
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
        assertThat(contrast(Color.WHITE, colour(css, "accent-emphasis")))
                .as("white on a button in %s", sheet)
                .isGreaterThanOrEqualTo(READABLE);
    }

    private static Color colour(String css, String name) {
        Matcher matcher =
                Pattern.compile("-color-" + name + ": (#[0-9a-f]{6});").matcher(css);
        assertThat(matcher.find()).as(name).isTrue();
        return Color.web(matcher.group(1));
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

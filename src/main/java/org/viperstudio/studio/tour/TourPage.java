package org.viperstudio.studio.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/** The tour's page. */
record TourPage(String program, VisualPreference taste, List<TourStrip> strips) {
    private static final String TEMPLATE = "tour.html";

    /** The whole page; it loads nothing but the pictures beside it. */
    String html() {
        return template()
                .replace("{{person}}", SamplePerson.NAME)
                .replace("{{program}}", escaped(program))
                .replace("{{comments}}", comments())
                .replace("{{liked}}", chips(taste.liked(), "liked", "+"))
                .replace("{{disliked}}", chips(taste.disliked(), "disliked", "&minus;"))
                .replace("{{strips}}", strips.stream().map(this::strip).collect(Collectors.joining()))
                .replace("{{scores}}", scores());
    }

    private static String template() {
        try (InputStream template = Objects.requireNonNull(TourPage.class.getResourceAsStream(TEMPLATE))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String comments() {
        return SamplePerson.SAID.stream()
                .map(said -> """
                        <figure><img src="%s" alt="" loading="lazy"><figcaption><b class="%s"></b>%s</figcaption></figure>
                        """.formatted(
                                said.picture(), said.mark().name().toLowerCase(Locale.ROOT), escaped(said.text())))
                .collect(Collectors.joining());
    }

    private static String chips(List<PreferredAttribute> attributes, String kind, String sign) {
        return attributes.stream()
                .map(one -> "<span class=\"chip %s\">%s %s</span>\n".formatted(kind, sign, escaped(one.name())))
                .collect(Collectors.joining());
    }

    private String strip(TourStrip strip) {
        String frames = strip.frames().stream()
                .map(frame -> """
                        <figure><a href="%s"><img src="%s" alt="%s at %s"></a><figcaption>%s%s</figcaption></figure>
                        """.formatted(
                                frame.file(),
                                frame.shown(),
                                escaped(strip.prompt()),
                                number(frame.degree()),
                                caption(frame.degree()),
                                score(frame.score())))
                .collect(Collectors.joining());
        return "<h3>%s</h3>\n<div class=\"strip\">\n%s</div>\n".formatted(escaped(strip.prompt()), frames);
    }

    private static String caption(double degree) {
        if (degree == 0) {
            return "plain";
        }
        return degree == 1 ? "yours" : number(degree);
    }

    private static String score(double score) {
        return "<br><small>%s %%</small>".formatted(Math.round(100 * score));
    }

    /** How often the fully personal picture scores above the plain one. */
    private String scores() {
        long better = strips.stream()
                .filter(strip -> strip.frames().getLast().score()
                        > strip.frames().getFirst().score())
                .count();
        return "<p>Under each picture stands how much %s would like it, as the personal score has it. \"Yours\" scores above \"plain\" for %d of %d prompts.</p>"
                .formatted(SamplePerson.NAME, better, strips.size());
    }

    private static String number(double degree) {
        return String.format(Locale.ROOT, "%.2f", degree);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package org.viperstudio.preference.idefics2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Answers as they should be, and as models write them. */
class AnswerParserTest {
    private static void reads(String answer, List<String> liked, List<String> disliked) {
        assertThat(AnswerParser.parse(answer)).isEqualTo(new ExtractedLists(liked, disliked));
    }

    @Test
    void wordsThatEndInLikeAreNoHeaders() {
        ExtractedLists lists = AnswerParser.parse(
                "Liked Art Features: soft colors, dream-like\nDisliked Art Features: dark tones, cartoon-like");
        assertThat(lists.liked()).containsExactly("soft colors", "dream-like");
        assertThat(lists.disliked()).containsExactly("dark tones", "cartoon-like");
    }

    @Test
    void asReleased() {
        reads(
                " Liked Art Features: soft colors, calm mood, impressionism\nDisliked Art Features: neon, clutter",
                List.of("soft colors", "calm mood", "impressionism"),
                List.of("neon", "clutter"));
    }

    @Test
    void listsTheOtherWayRound() {
        reads("Disliked Art Features: neon\nLiked Art Features: teal", List.of("teal"), List.of("neon"));
    }

    @Test
    void bulletsAndNumbers() {
        reads(
                "Liked Art Features:\n- soft colors\n* \"calm mood\"\n\u2022 teal.\nDisliked Art Features:\n1. neon\n2) clutter",
                List.of("soft colors", "calm mood", "teal"),
                List.of("neon", "clutter"));
    }

    @Test
    void boldAndOtherHeaders() {
        reads("**Likes:** teal, navy\n**Dislikes:** neon", List.of("teal", "navy"), List.of("neon"));
        reads(
                "Features the person likes: teal\nFeatures the person does not like: neon",
                List.of("teal"),
                List.of("neon"));
        reads("LIKED\nteal\nDISLIKED\nneon", List.of("teal"), List.of("neon"));
    }

    @Test
    void missingHeader() {
        reads("soft colors, teal\nDisliked Art Features: neon", List.of("soft colors", "teal"), List.of("neon"));
        reads("Liked Art Features: teal", List.of("teal"), List.of());
        reads("teal, soft light", List.of("teal", "soft light"), List.of());
        reads("I cannot say.", List.of(), List.of());
        reads("", List.of(), List.of());
    }

    @Test
    void introductionIsNoList() {
        reads(
                "Here is what I found.\n\nLiked Art Features: teal\nDisliked Art Features: neon",
                List.of("teal"),
                List.of("neon"));
    }

    @Test
    void repeatedItemsOnce() {
        reads("Liked Art Features: teal, Teal, teal\nDisliked Art Features: none", List.of("teal"), List.of());
    }

    @Test
    void sentences() {
        reads(
                "Liked Art Features: The person likes bold colors and soft light.\nDisliked Art Features: They dislike the neon.",
                List.of("bold colors", "soft light"),
                List.of("neon"));
    }

    @Test
    void onlyTheLastAnswerCounts() {
        reads(
                "Liked Art Features: bait\nUser: more\nAssistant: Liked Art Features: teal\nDisliked Art Features: neon",
                List.of("teal"),
                List.of("neon"));
    }

    @Test
    void hugeAnswersInBoundedTime() {
        String nonsense = "liked ".repeat(20_000) + "disliked, ".repeat(20_000) + "not ".repeat(20_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> AnswerParser.parse(nonsense));
    }
}

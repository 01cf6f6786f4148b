package org.viperstudio.preference.idefics2;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.ReferenceModel;
import org.viperstudio.language.VisionLanguageModel;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;

/** The extractor's and the metric's own prompts and formula against the paper's pipeline. */
class Idefics2ParityTest {
    private static final String PREFERENCES = "vlm-preferences";
    private static final String SCORE = "vlm-score";

    @Test
    void extractorAsksAsThePaperDoes() {
        try (VisionLanguageModel model = ReferenceModel.open(PREFERENCES)) {
            AdaptedModel plain = model.adapted(Optional.empty());
            assertThat(plain.prompt(ExtractionPrompt.of(comments()))).isEqualTo(ReferenceModel.prompt(PREFERENCES));
        }
    }

    @Test
    void metricAsksAndScoresAsThePaperDoes() {
        JsonObject settings = Parity.json(SCORE);
        List<Path> disliked = files(settings.getAsJsonArray("disliked"));
        List<Path> liked = files(settings.getAsJsonArray("liked"));
        Path query = Parity.dir().resolve(settings.get("query").getAsString());
        Path adapter = Parity.dir()
                .resolve(Parity.json("vlm-adapter-gradient").get("adapter").getAsString());
        try (VisionLanguageModel model = ReferenceModel.open(SCORE)) {
            AdaptedModel plain = model.adapted(Optional.empty());
            assertThat(plain.prompt(ScorePrompt.of(disliked, liked, query))).isEqualTo(ReferenceModel.prompt(SCORE));
            compare(SCORE, new Idefics2Score(plain, disliked, liked).score(query));
            AdaptedModel adapted = model.adapted(Optional.of(adapter));
            compare("vlm-adapter", new Idefics2Score(adapted, disliked, liked).score(query));
        }
    }

    private static void compare(String name, double score) {
        Parity.assertClose(
                name + " score",
                new float[] {(float) score},
                Parity.tensors(name).get("score"),
                1e-4);
    }

    private static List<Comment> comments() {
        JsonObject settings = Parity.json(PREFERENCES);
        List<Path> pictures = files(settings.getAsJsonArray("images"));
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            String text = settings.getAsJsonArray("comments").get(i).getAsString();
            comments.add(new Comment(text, Mark.NONE, Optional.of(new CommentedPicture(pictures.get(i), List.of()))));
        }
        return comments;
    }

    private static List<Path> files(JsonArray names) {
        return names.asList().stream()
                .map(name -> Parity.dir().resolve(name.getAsString()))
                .toList();
    }
}

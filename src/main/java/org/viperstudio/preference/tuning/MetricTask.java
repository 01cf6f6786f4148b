package org.viperstudio.preference.tuning;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.viperstudio.language.PromptTokenizer;
import org.viperstudio.language.TokenizedPrompt;
import org.viperstudio.network.TuningExample;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.preference.idefics2.Idefics2Score;
import org.viperstudio.preference.idefics2.ScorePrompt;

/** Pictures that a person liked and disliked: after some of each, '+' or '-' is expected of one more. */
public final class MetricTask implements TuningTask {
    private final PromptTokenizer prompts;
    private final ImageProcessor processor;
    private final List<Lesson> lessons;

    private record Lesson(List<Path> liked, List<Path> disliked) {}

    private MetricTask(PromptTokenizer prompts, ImageProcessor processor, List<Lesson> lessons) {
        this.prompts = prompts;
        this.processor = processor;
        this.lessons = lessons;
    }

    /**
     * Reads the people.
     *
     * @throws IOException if the file cannot be read, or naming the line that is wrong
     */
    public static MetricTask read(Path file, PromptTokenizer prompts, ImageProcessor processor) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return new MetricTask(prompts, processor, JsonLines.read(file, json -> lesson(json, folder)));
    }

    private static Lesson lesson(JsonObject json, Path folder) {
        List<Path> liked = new ArrayList<>();
        List<Path> disliked = new ArrayList<>();
        if (json.has("liked_images")) {
            JsonLines.texts(json, "liked_images").forEach(name -> liked.add(Pictures.file(folder, name)));
            JsonLines.texts(json, "disliked_images").forEach(name -> disliked.add(Pictures.file(folder, name)));
        } else {
            JsonLines.array(json, "comments")
                    .forEach(comment -> judge(comment.getAsJsonObject(), folder, liked, disliked));
        }
        if (liked.isEmpty() || disliked.isEmpty()) {
            throw new IllegalArgumentException("a person needs pictures that they liked, and some that they disliked");
        }
        return new Lesson(List.copyOf(liked), List.copyOf(disliked));
    }

    /** A picture of which more was liked than disliked is a liked one; a comment on none says nothing of any. */
    private static void judge(JsonObject comment, Path folder, List<Path> liked, List<Path> disliked) {
        JsonElement image = comment.get("image");
        if (image == null || image.isJsonNull()) {
            return;
        }
        Path picture = Pictures.file(folder, image.getAsString());
        int balance = JsonLines.texts(comment, "liked").size()
                - JsonLines.texts(comment, "disliked").size();
        if (balance != 0) {
            (balance > 0 ? liked : disliked).add(picture);
        }
    }

    @Override
    public String name() {
        return "the metric";
    }

    @Override
    public int size() {
        return lessons.size();
    }

    @Override
    public TuningExample example(int index, long seed) {
        Lesson lesson = lessons.get(index);
        Random random = new Random(seed);
        List<Path> liked = shuffled(lesson.liked, random);
        List<Path> disliked = shuffled(lesson.disliked, random);
        boolean good = random.nextBoolean();
        Path picture = (good ? liked : disliked).removeFirst();
        TokenizedPrompt prompt = prompts.prompt(ScorePrompt.of(some(disliked), some(liked), picture));
        String verdict = good ? ScorePrompt.LIKED : ScorePrompt.DISLIKED;
        return new TuningExample(
                prompt.idsFrom(0),
                Pictures.read(processor, prompt.pictures()),
                new long[] {prompt.ids().size() - 1L},
                new long[] {ScorePrompt.verdict(prompts.tokenizer(), verdict)});
    }

    private static List<Path> shuffled(List<Path> pictures, Random random) {
        List<Path> order = new ArrayList<>(pictures);
        Collections.shuffle(order, random);
        return order;
    }

    private static List<Path> some(List<Path> pictures) {
        return pictures.subList(0, Math.min(Idefics2Score.CONTEXT, pictures.size()));
    }
}

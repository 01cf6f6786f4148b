package org.viperstudio.preference.tuning;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.viperstudio.language.Conversation;
import org.viperstudio.language.PromptTokenizer;
import org.viperstudio.language.TokenizedPrompt;
import org.viperstudio.network.TuningExample;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.idefics2.ExtractionPrompt;

/**
 * The training task of the extractor: from comments, predict every token of the two lists that are the right answer.
 */
public final class ExtractorTask implements TuningTask {
    private final PromptTokenizer prompts;
    private final ImageProcessor processor;
    private final List<Lesson> lessons;

    private record Lesson(List<Comment> comments, List<String> liked, List<String> disliked) {}

    private ExtractorTask(PromptTokenizer prompts, ImageProcessor processor, List<Lesson> lessons) {
        this.prompts = prompts;
        this.processor = processor;
        this.lessons = lessons;
    }

    /**
     * Reads the people.
     *
     * @throws IOException if the file cannot be read, or naming the line that is wrong
     */
    public static ExtractorTask read(Path file, PromptTokenizer prompts, ImageProcessor processor) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return new ExtractorTask(prompts, processor, JsonLines.read(file, json -> lesson(json, folder)));
    }

    private static Lesson lesson(JsonObject json, Path folder) {
        List<Comment> comments = new ArrayList<>();
        Set<String> liked = new LinkedHashSet<>();
        Set<String> disliked = new LinkedHashSet<>();
        for (JsonElement element : JsonLines.array(json, "comments")) {
            JsonObject comment = element.getAsJsonObject();
            Optional<CommentedPicture> picture = Optional.ofNullable(comment.get("image"))
                    .filter(image -> !image.isJsonNull())
                    .map(image -> new CommentedPicture(Pictures.file(folder, image.getAsString()), List.of()));
            comments.add(new Comment(JsonLines.text(comment, "comment"), Mark.NONE, picture));
            if (comment.has("liked")) {
                liked.addAll(JsonLines.texts(comment, "liked"));
                disliked.addAll(JsonLines.texts(comment, "disliked"));
            }
        }
        // What comments say is all that can be read out of them; a person's whole taste is more.
        return liked.isEmpty() && disliked.isEmpty()
                ? new Lesson(comments, JsonLines.texts(json, "liked"), JsonLines.texts(json, "disliked"))
                : new Lesson(comments, List.copyOf(liked), List.copyOf(disliked));
    }

    @Override
    public String name() {
        return "the extractor";
    }

    @Override
    public int size() {
        return lessons.size();
    }

    /** The lists come in any order, since a taste has none. */
    @Override
    public TuningExample example(int index, long seed) {
        Lesson lesson = lessons.get(index);
        Random random = new Random(seed);
        String answer = " Liked Art Features: " + shuffled(lesson.liked, random) + "\nDisliked Art Features: "
                + shuffled(lesson.disliked, random);
        Conversation question = ExtractionPrompt.of(lesson.comments);
        int asked = prompts.prompt(question).ids().size();
        TokenizedPrompt whole = prompts.prompt(new Conversation(question.turns(), answer));
        long[] ids = LongStream.concat(LongStream.of(whole.idsFrom(0)), LongStream.of(prompts.endOfTurn()))
                .toArray();
        long[] positions = LongStream.range(asked - 1L, ids.length - 1L).toArray();
        long[] targets = LongStream.of(ids).skip(asked).toArray();
        return new TuningExample(ids, Pictures.read(processor, whole.pictures()), positions, targets);
    }

    private static String shuffled(List<String> words, Random random) {
        List<String> order = new ArrayList<>(words);
        Collections.shuffle(order, random);
        return String.join(", ", order);
    }
}

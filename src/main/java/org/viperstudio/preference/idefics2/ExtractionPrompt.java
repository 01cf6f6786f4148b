package org.viperstudio.preference.idefics2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.viperstudio.language.Conversation;
import org.viperstudio.language.Part;
import org.viperstudio.language.Turn;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.Mark;

/** The prompt that the extractor was trained on: an instruction, then each picture with its comment. */
public final class ExtractionPrompt {
    /** Longer comments are cut: many pages say no more about a taste, and would fill the model. */
    static final int LONGEST_COMMENT = 2000;

    private static final String INSTRUCTION = """
            I will provide a set of artworks along with accompanying comments from a person. Analyze these artworks and \
            the comments on them and identify artistic features such as present or mentioned colors, style, composition, \
            mood, medium, texture, brushwork, lighting, shadow effects, perspective, and other noteworthy elements.

                Your task is to extract the artistic features the person likes and dislikes based on both the artworks' \
            features and the person's comments. Focus solely on artistic aspects and refrain from considering subject \
            matter.

                If the person expresses a preference for a specific aspect without clearly stating its category (e.g., \
            appreciating the colors without specifying which colors), identify these specific features from the images \
            directly to make the person's preference understandable without needing to see the artwork.

                Your output should consist of two concise lists of keywords: one listing the specific art features the \
            person likes and another listing the specific features they dislike (specified in keyword format without \
            using sentences).

                Here are the images and their corresponding comments:
               \s""";

    /** What ends lines, turns the direction of writing, or cannot be seen. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");

    private ExtractionPrompt() {}

    /** The conversation about these comments, up to where the assistant is to answer. */
    public static Conversation of(List<Comment> comments) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(INSTRUCTION));
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            // A picture parts comments; where there is none, a new line does.
            String gap = comment.picture().isPresent() || i == 0 ? "" : "\n    ";
            comment.picture().ifPresent(picture -> parts.add(new Part.Image(picture.file())));
            parts.add(new Part.Text(gap + "Comment " + (i + 1) + ": " + words(comment)));
        }
        return new Conversation(List.of(new Turn(Turn.Role.USER, parts)), "");
    }

    private static String words(Comment comment) {
        String text = CONTROLS.matcher(cut(comment.text())).replaceAll(" ");
        if (!text.isBlank()) {
            return text;
        }
        return switch (comment.mark()) {
            case Mark.LOVED -> "I love it.";
            case Mark.REJECTED -> "Not for me.";
            case Mark.NONE -> "";
        };
    }

    /** Cuts at a word's end, with dots for the rest. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_COMMENT) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_COMMENT);
        int end = space > LONGEST_COMMENT / 2 ? space : LONGEST_COMMENT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }
}

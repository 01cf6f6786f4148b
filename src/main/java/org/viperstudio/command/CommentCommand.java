package org.viperstudio.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.OpenProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Comments on pictures. */
@Command(
        name = "comment",
        description = "Saves a comment on a picture, or lists your comments.",
        mixinStandardHelpOptions = true)
final class CommentCommand extends DataCommand {
    @Mixin
    private ProfileChoice profile = new ProfileChoice();

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "Your comment. Without it and --mark: list all comments, or the picture's.")
    private @Nullable String text;

    @Option(
            names = "--picture",
            paramLabel = "PICTURE",
            description = "A picture's file, or one of the gallery: 01-cat.jpg. A picture has one comment: what is not"
                    + " given of text and mark stays as it was.")
    private @Nullable String picture;

    @Option(names = "--mark", description = "none, loved or rejected.")
    private @Nullable Mark mark;

    @Override
    void run(Studio studio, JsonLines out) throws IOException {
        OpenProfile open = profile.open(studio);
        CommentService comments = open.comments();
        if (picture == null) {
            withoutPicture(open, out);
            return;
        }
        CommentedFile commented = CommentedFile.named(picture, comments);
        if (text == null && mark == null) {
            show(commented.said(), out);
        } else {
            commented
                    .say(text, mark)
                    .ifPresentOrElse(
                            kept -> tellKept(kept, open, out),
                            () -> out.object(Map.of("picture", picture), "nothing is kept of " + picture + " now"));
        }
    }

    private void withoutPicture(OpenProfile open, JsonLines out) {
        if (mark != null) {
            throw new IllegalArgumentException("--mark marks a picture: name it with --picture.");
        }
        if (text == null) {
            out.list(open.comments().kept(), CommentCommand::fields, CommentCommand::line);
        } else {
            tellKept(open.comments().add(text), open, out);
        }
    }

    private static void tellKept(StoredComment kept, OpenProfile open, JsonLines out) {
        out.object(
                fields(kept),
                "kept as comment " + kept.id() + " of \"" + open.info().name() + "\"");
    }

    private void show(Optional<StoredComment> said, JsonLines out) {
        out.list(said.stream().toList(), CommentCommand::fields, CommentCommand::line);
        if (said.isEmpty() && !out.json()) {
            out.print().tell("nothing is said of " + picture + " yet");
        }
    }

    private static Map<String, Object> fields(StoredComment comment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", comment.id());
        fields.put("picture", name(comment));
        fields.put("text", comment.text());
        fields.put("mark", word(comment.mark()));
        fields.put("created", comment.created());
        return fields;
    }

    private static String line(StoredComment comment) {
        return "%4d  %-28s %-8s %s"
                .formatted(
                        comment.id(),
                        name(comment).orElse(""),
                        comment.mark() == Mark.NONE ? "" : word(comment.mark()),
                        comment.text());
    }

    /** As files of comments have it. */
    private static String word(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> name(StoredComment comment) {
        return comment.picture().map(picture -> switch (picture) {
            case PictureRef.Gallery(String id) -> id;
            case PictureRef.Stored(var sha256) -> sha256.hex();
        });
    }
}

package org.viperstudio.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        description = "Keeps what you say of a picture, or lists what you said.",
        mixinStandardHelpOptions = true)
final class CommentCommand extends DataCommand {
    @Mixin
    private ProfileChoice profile = new ProfileChoice();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "In your own words. Without it: list all comments.")
    private @Nullable String text;

    @Option(
            names = "--picture",
            paramLabel = "PICTURE",
            description = "A picture's file, or one of the gallery: 01-cat.jpg. A picture has one comment.")
    private @Nullable String picture;

    @Option(names = "--mark", description = "none, loved or rejected. Default: ${DEFAULT-VALUE}.")
    private Mark mark = Mark.NONE;

    @Override
    void run(Studio studio, JsonLines out) {
        OpenProfile open = profile.open(studio);
        CommentService comments = open.comments();
        if (text == null && mark == Mark.NONE) {
            out.list(comments.kept(), CommentCommand::fields, CommentCommand::line);
            return;
        }
        String said = text == null ? "" : text;
        StoredComment kept = picture == null ? comments.add(said) : comments.save(ref(comments, picture), said, mark);
        out.object(
                fields(kept),
                "kept as comment " + kept.id() + " of \"" + open.info().name() + "\"");
    }

    private static PictureRef ref(CommentService comments, String picture) {
        Path file = Path.of(picture);
        return Files.exists(file)
                ? new PictureRef.Stored(comments.bring(file).picture())
                : new PictureRef.Gallery(picture);
    }

    private static Map<String, Object> fields(StoredComment comment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", comment.id());
        fields.put("picture", name(comment));
        fields.put("text", comment.text());
        fields.put("mark", comment.mark());
        fields.put("created", comment.created());
        return fields;
    }

    private static String line(StoredComment comment) {
        return "%4d  %-28s %-8s %s"
                .formatted(
                        comment.id(), name(comment), comment.mark() == Mark.NONE ? "" : comment.mark(), comment.text());
    }

    private static String name(StoredComment comment) {
        return switch (comment.picture().orElse(null)) {
            case PictureRef.Gallery(String id) -> id;
            case PictureRef.Stored(var sha256) -> sha256.hex();
            case null -> "";
        };
    }
}

package org.viperstudio.studio.taste;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.picture.PictureException;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.embedded.EmbeddedExtractor;
import org.viperstudio.preference.next.NextPicture;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.preference.vision.EmbeddedScore;
import org.viperstudio.preference.vision.MeasuredAttributes;
import org.viperstudio.preference.vision.PictureTagger;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** The embedded models of taste, which need no download: extractor, score, and the next picture to ask about. */
public final class EmbeddedTaste {
    private EmbeddedTaste() {}

    /**
     * The extractor; takes some seconds to load, and is worth keeping. What points at a picture that cannot be read is
     * passed over; the words beside it count.
     */
    public static EmbeddedExtractor extractor(AttributeCatalogue catalogue) {
        return new EmbeddedExtractor(catalogue, EmbeddedTaste::measured);
    }

    private static List<String> measured(CommentedPicture picture) {
        try {
            return MeasuredAttributes.of(picture.file());
        } catch (PictureException unreadable) {
            return List.of();
        }
    }

    /**
     * A personal score from pictures that a person liked and disliked and what else is known of their taste.
     *
     * @throws org.viperstudio.picture.PictureException if a picture cannot be read
     */
    public static PersonalScore score(List<Path> liked, List<Path> disliked, VisualPreference taste) {
        Map<String, List<String>> gallery = attributes();
        return new EmbeddedScore(
                PictureTagger.bundled(),
                liked,
                disliked,
                taste,
                file -> gallery.getOrDefault(file.getFileName().toString(), List.of()));
    }

    /** The gallery's images that were not spoken of, in the order in which to ask about them. */
    public static List<Suggestion> next(List<Comment> comments, VisualPreference taste) {
        Set<String> seen = comments.stream()
                .map(Comment::picture)
                .flatMap(Optional::stream)
                .map(CommentedPicture::file)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        Map<String, List<String>> candidates = attributes();
        candidates.keySet().removeAll(seen);
        return new NextPicture(AttributeCatalogue.load()).suggest(candidates, taste);
    }

    private static Map<String, List<String>> attributes() {
        return SeedGallery.load().stream()
                .collect(Collectors.toMap(
                        SeedImage::file, SeedImage::attributes, (first, second) -> first, LinkedHashMap::new));
    }
}

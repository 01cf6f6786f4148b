package org.viperstudio.window.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.picture.PictureException;
import org.viperstudio.picture.Raster;
import org.viperstudio.picture.Shape;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.PutAwayPicture;
import org.viperstudio.window.control.PictureSource;

/** The pictures that can be commented on: the person's own, the latest first, and the seed gallery. */
public final class GalleryPictures {
    private static final Map<String, SeedImage> SEEDS =
            SeedGallery.load().stream().collect(Collectors.toMap(SeedImage::file, Function.identity()));

    private final CommentService comments;

    public GalleryPictures(CommentService comments) {
        this.comments = comments;
    }

    /** All of them; own pictures whose file is lost are left out. */
    List<GalleryPicture> all() {
        List<GalleryPicture> all = new ArrayList<>();
        comments.ownPictures().reversed().forEach(own -> find(own).ifPresent(all::add));
        SeedGallery.load().forEach(seed -> all.add(seed(seed)));
        return all;
    }

    /** The picture that a comment speaks of, if it is there. */
    public Optional<GalleryPicture> find(PictureRef ref) {
        return switch (ref) {
            case PictureRef.Gallery(String id) ->
                Optional.ofNullable(SEEDS.get(id)).map(GalleryPictures::seed);
            case PictureRef.Stored stored -> stored(stored, "");
        };
    }

    /** @throws PictureException if the file cannot be read */
    GalleryPicture bring(Path file) {
        return find(comments.bring(file)).orElseThrow();
    }

    GalleryPicture bring(Raster pasted, String name) {
        return find(comments.bring(pasted, name)).orElseThrow();
    }

    /** Takes a picture of the person's own away; empty if it is none of those. */
    Optional<PutAwayPicture> putAway(GalleryPicture picture) {
        return picture.ref() instanceof PictureRef.Stored own ? comments.putAway(own) : Optional.empty();
    }

    void bringBack(PutAwayPicture away) {
        comments.bringBack(away);
    }

    private Optional<GalleryPicture> find(OwnPicture own) {
        return stored(new PictureRef.Stored(own.picture()), own.name());
    }

    private Optional<GalleryPicture> stored(PictureRef.Stored ref, String name) {
        // Asked for anew each time: a password, or its end, gives the file another place.
        PictureSource source = height -> PictureSource.file(comments.file(ref)).read(height);
        try {
            Shape shape = Shape.of(comments.file(ref));
            return Optional.of(new GalleryPicture(ref, name, source, shape.width(), shape.height(), List.of()));
        } catch (PictureException lost) {
            return Optional.empty();
        }
    }

    private static GalleryPicture seed(SeedImage seed) {
        return new GalleryPicture(
                new PictureRef.Gallery(seed.file()),
                seed.title(),
                PictureSource.seed(seed.file()),
                seed.width(),
                seed.height(),
                seed.attributes());
    }
}

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

/** Provides the pictures that can be commented on: the user's own, latest first, and the seed gallery. */
public final class GalleryPictures {
    private static final Map<String, SeedImage> SEEDS =
            SeedGallery.load().stream().collect(Collectors.toMap(SeedImage::file, Function.identity()));

    private final CommentService comments;

    public GalleryPictures(CommentService comments) {
        this.comments = comments;
    }

    /** All pictures, except own ones whose file is missing. */
    List<GalleryPicture> all() {
        List<GalleryPicture> all = new ArrayList<>();
        comments.ownPictures().reversed().forEach(own -> find(own).ifPresent(all::add));
        SeedGallery.load().forEach(seed -> all.add(seed(seed)));
        return all;
    }

    /** The picture that a comment refers to, if it exists. */
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

    /** Removes one of the user's own pictures; empty if it is not one of those. */
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
        // The path is looked up each time, since setting or removing a password moves the file.
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

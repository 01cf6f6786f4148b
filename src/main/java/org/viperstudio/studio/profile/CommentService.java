package org.viperstudio.studio.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.picture.PictureFile;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.StoredComment;

/**
 * A person's comments on pictures. A picture has one comment, which may be changed, and beside it a draft of the next
 * version. A change is on the disk when its method returns.
 */
public final class CommentService {
    /** More than anyone writes; a longer text is refused rather than cut. */
    public static final int LONGEST = 100_000;

    private final ProfileStore store;
    private final GalleryFiles gallery;
    private final ProfileNews news;

    CommentService(ProfileStore store, GalleryFiles gallery, ProfileNews news) {
        this.store = store;
        this.gallery = gallery;
        this.news = news;
    }

    /** The comments that count for the taste, the oldest first. */
    public List<StoredComment> kept() {
        return store.comments().all().stream().filter(one -> !one.draft()).toList();
    }

    /** What is still being written. */
    public List<StoredComment> drafts() {
        return store.comments().all().stream().filter(StoredComment::draft).toList();
    }

    /** The picture's comment, if it has one. */
    public Optional<StoredComment> kept(PictureRef picture) {
        return store.comments().of(picture, false);
    }

    /** What is being written of the picture, if anything is. */
    public Optional<StoredComment> draft(PictureRef picture) {
        return store.comments().of(picture, true);
    }

    public Optional<StoredComment> find(long id) {
        return store.comments().find(id);
    }

    /** Keeps what is being written against loss. */
    public StoredComment saveDraft(PictureRef picture, String text, Mark mark) {
        return put(picture, text, mark, true);
    }

    /** Keeps the picture's comment, in the place of an earlier one, and ends its draft. */
    public StoredComment save(PictureRef picture, String text, Mark mark) {
        StoredComment saved = put(picture, text, mark, false);
        draft(picture).ifPresent(draft -> store.comments().setDeleted(draft.id(), true));
        news.tell(ProfileChange.COMMENTS);
        return saved;
    }

    /** Keeps a comment that speaks of no picture. */
    public StoredComment add(String text) {
        requireShort(text);
        StoredComment added = store.comments().add(Optional.empty(), text, Mark.NONE, false);
        news.tell(ProfileChange.COMMENTS);
        return added;
    }

    private StoredComment put(PictureRef picture, String text, Mark mark, boolean draft) {
        requireShort(text);
        if (picture instanceof PictureRef.Gallery(String id) && !gallery.contains(id)) {
            throw new IllegalArgumentException("The gallery has no picture \"" + id + "\".");
        }
        return store.comments()
                .of(picture, draft)
                .map(present -> store.comments().change(present.id(), text, mark, draft))
                .orElseGet(() -> store.comments().add(Optional.of(picture), text, mark, draft));
    }

    private static void requireShort(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A comment has %,d characters; up to %,d are kept. Shorten it.".formatted(text.length(), LONGEST));
        }
    }

    /** Takes a comment away; {@link #undoDelete} brings it back. */
    public void delete(long id) {
        store.comments().setDeleted(id, true);
        news.tell(ProfileChange.COMMENTS);
    }

    public void undoDelete(long id) {
        store.comments().setDeleted(id, false);
        news.tell(ProfileChange.COMMENTS);
    }

    /**
     * Takes back what was said of a picture, and what is being written of it; {@link #giveBack} undoes that.
     *
     * @return what was taken back, a draft included
     */
    public List<StoredComment> takeBack(PictureRef picture) {
        List<StoredComment> said = deleteSaid(picture);
        news.tell(ProfileChange.COMMENTS);
        return said;
    }

    private List<StoredComment> deleteSaid(PictureRef picture) {
        List<StoredComment> said = Stream.of(kept(picture), draft(picture))
                .flatMap(Optional::stream)
                .toList();
        said.forEach(comment -> store.comments().setDeleted(comment.id(), true));
        return said;
    }

    /** Brings back what was taken back, unless something was said of the picture since. */
    public void giveBack(List<StoredComment> taken) {
        taken.stream().filter(this::isNothingSaidSince).forEach(comment -> store.comments()
                .setDeleted(comment.id(), false));
        news.tell(ProfileChange.COMMENTS);
    }

    private boolean isNothingSaidSince(StoredComment taken) {
        return taken.picture()
                .flatMap(picture -> store.comments().of(picture, taken.draft()))
                .isEmpty();
    }

    /** The pictures that the person brought, the oldest first. */
    public List<OwnPicture> ownPictures() {
        return store.ownPictures().all();
    }

    /**
     * Brings a picture to comment on; its bytes are kept as they are.
     *
     * @throws org.viperstudio.picture.PictureException if it is none that can be read
     */
    public OwnPicture bring(Path file) {
        PictureFile.read(file);
        try {
            return bring(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException failure) {
            throw new StoreException(
                    file + " cannot be read: " + failure.getMessage() + ". Nothing was changed.", failure);
        }
    }

    /** Brings a picture from the clipboard. */
    public OwnPicture bring(Raster pasted, String name) {
        return bring(PngFile.bytes(pasted, Map.of()), name);
    }

    private OwnPicture bring(byte[] bytes, String name) {
        Sha256 sha256 = store.pictures().add(bytes);
        OwnPicture picture = store.ownPictures().add(sha256, name);
        news.tell(ProfileChange.COMMENTS);
        return picture;
    }

    /**
     * Takes a picture of the person's own from those to comment on, with what was said of it, which would otherwise go
     * on to count where nobody can see it; {@link #bringBack} undoes that.
     *
     * @return what was put away; empty if the picture is none of those
     */
    public Optional<PutAwayPicture> putAway(PictureRef.Stored picture) {
        Optional<OwnPicture> own = ownPictures().stream()
                .filter(one -> one.picture().equals(picture.sha256()))
                .findFirst();
        return own.map(one -> {
            List<StoredComment> said = deleteSaid(picture);
            store.ownPictures().remove(one.picture());
            news.tell(ProfileChange.COMMENTS);
            return new PutAwayPicture(one, said);
        });
    }

    /** Brings back a picture that was put away, and what was said of it unless something was said of it since. */
    public void bringBack(PutAwayPicture away) {
        store.ownPictures().restore(away.picture());
        giveBack(away.comments());
    }

    /** The picture's file. */
    public Path file(PictureRef picture) {
        return switch (picture) {
            case PictureRef.Gallery(String id) -> gallery.file(id);
            case PictureRef.Stored(Sha256 sha256) -> store.pictures().file(sha256);
        };
    }

    /** A stored comment as extractors read it. */
    public Comment readable(StoredComment comment) {
        return new Comment(comment.text(), comment.mark(), comment.picture().map(this::readable));
    }

    private CommentedPicture readable(PictureRef picture) {
        List<String> attributes = picture instanceof PictureRef.Gallery(String id) ? gallery.attributes(id) : List.of();
        return new CommentedPicture(file(picture), attributes);
    }
}

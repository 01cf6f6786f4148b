package org.viperstudio.store;

/** A picture that a comment speaks of. */
public sealed interface PictureRef {
    /**
     * One of the seed gallery.
     *
     * @param id its file's name, as in {@link org.viperstudio.gallery.SeedImage#file}
     */
    record Gallery(String id) implements PictureRef {}

    /** A person's own picture, or one that was made: a file of the profile. */
    record Stored(Sha256 sha256) implements PictureRef {}
}

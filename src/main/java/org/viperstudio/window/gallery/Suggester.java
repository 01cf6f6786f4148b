package org.viperstudio.window.gallery;

import java.util.Optional;

/** Knows which picture would tell most next; may take its time. */
@FunctionalInterface
public interface Suggester {
    /** After this picture; empty when all have been spoken of. */
    Optional<Suggestion> after(WallPicture picture);
}

package org.viperstudio.studio.profile;

import java.util.List;
import org.viperstudio.store.StoredComment;

/**
 * What was taken from the history, to be brought back.
 *
 * @param ids of the pictures
 * @param comments what was taken back with them
 */
public record DeletedPictures(List<Long> ids, List<StoredComment> comments) {
    /** No pictures. */
    public static final DeletedPictures NONE = new DeletedPictures(List.of(), List.of());

    public DeletedPictures {
        ids = List.copyOf(ids);
        comments = List.copyOf(comments);
    }
}

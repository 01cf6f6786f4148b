package org.viperstudio.studio.profile;

import java.util.List;
import org.viperstudio.store.StoredComment;

/**
 * Pictures deleted from the history, with what is needed to undo that.
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

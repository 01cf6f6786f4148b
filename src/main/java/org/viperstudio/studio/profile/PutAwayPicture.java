package org.viperstudio.studio.profile;

import java.util.List;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.StoredComment;

/**
 * An own picture that was removed, with what is needed to undo that.
 *
 * @param comments what was said of the picture, a draft included
 */
public record PutAwayPicture(OwnPicture picture, List<StoredComment> comments) {
    public PutAwayPicture {
        comments = List.copyOf(comments);
    }
}

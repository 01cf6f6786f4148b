package org.viperstudio.store;

import java.time.Instant;
import java.util.Optional;
import org.viperstudio.preference.Mark;

/**
 * What the person said of a picture.
 *
 * @param id unique in the profile; grows
 * @param picture the picture, if it speaks of one
 * @param text in their own words; may be empty where there is a mark
 * @param created when it was first written
 * @param draft whether it is still being written: kept against loss, and not read for the taste
 */
public record StoredComment(
        long id, Optional<PictureRef> picture, String text, Mark mark, Instant created, boolean draft) {}

package org.viperstudio.preference;

import java.util.Optional;

/**
 * What a person said of a picture.
 *
 * @param text in their own words; may be empty where there is a mark
 * @param picture the picture, if the comment speaks of one
 */
public record Comment(String text, Mark mark, Optional<CommentedPicture> picture) {}

package org.viperstudio.preference;

import java.nio.file.Path;

/** How much one person would like a picture (the paper's proxy metric). */
@FunctionalInterface
public interface PersonalScore {
    /**
     * The score, from 0 (not at all) to 1 (very much).
     *
     * @param picture a file that {@link org.viperstudio.picture.PictureFile} reads
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    double score(Path picture);
}

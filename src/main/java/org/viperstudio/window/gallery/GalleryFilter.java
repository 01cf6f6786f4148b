package org.viperstudio.window.gallery;

import java.util.Locale;
import org.viperstudio.preference.Mark;
import org.viperstudio.wording.Texts;

/** A filter for the pictures of the gallery. */
public enum GalleryFilter {
    ALL,
    COMMENTED,
    LIKED,
    DISLIKED;

    boolean accepts(Remark remark) {
        return switch (this) {
            case ALL -> true;
            case COMMENTED -> remark.kept();
            case LIKED -> remark.mark() == Mark.LOVED;
            case DISLIKED -> remark.mark() == Mark.REJECTED;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.of("gallery.filter." + id());
    }

    /** The text shown if no picture matches this filter. */
    String placeholder() {
        return Texts.of("gallery.nothing." + id());
    }
}

package org.viperstudio.window.create;

import org.viperstudio.studio.create.Taste;

/**
 * The taste that pictures are painted with.
 *
 * @param label its version as shown to the user, such as "v2"
 */
public record TasteInUse(String label, Taste taste) {
    /** None yet. */
    public static final TasteInUse NONE = new TasteInUse("", Taste.NONE);
}

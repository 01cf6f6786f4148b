package org.viperstudio.window.create;

import org.viperstudio.studio.create.Taste;

/**
 * The taste that is painted by.
 *
 * @param label its version, as people see it, such as "v2"
 */
public record TasteInUse(String label, Taste taste) {
    /** None yet. */
    public static final TasteInUse NONE = new TasteInUse("", Taste.NONE);
}

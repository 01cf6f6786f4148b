package org.viperstudio.diffusion;

/** Checks of a request's numbers, with messages for the user who set them. */
final class Requirements {
    private Requirements() {}

    /** @throws IllegalArgumentException with this message if the condition does not hold */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** @throws IllegalArgumentException if the value, named so, is not from 0 to 1 */
    static void requireShare(String name, double value) {
        require(value >= 0 && value <= 1, name + " is from 0 to 1, not " + value);
    }
}

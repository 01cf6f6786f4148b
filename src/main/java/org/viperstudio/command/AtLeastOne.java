package org.viperstudio.command;

/** Checks options that are counts, before the work begins. */
final class AtLeastOne {
    private AtLeastOne() {}

    /** @throws IllegalArgumentException if the number given with an option is less than one */
    static void require(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(option + " " + number + ": one is needed at least");
        }
    }
}

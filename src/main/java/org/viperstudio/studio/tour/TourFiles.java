package org.viperstudio.studio.tour;

import java.nio.file.Path;

/**
 * The files of one strip. Names begin with the strip's number: prompts may differ in nothing that a name can hold.
 *
 * @param number of the strip, from 1
 */
record TourFiles(Path folder, int number, String prompt) {
    /** Letters have up to four bytes in a file's name, and systems keep names of 255. */
    private static final int MOST_LETTERS = 40;

    /** The file of the picture at a degree, 0..1. */
    Path at(double degree) {
        return folder.resolve("%d-%s%d.png".formatted(number, words(), Math.round(100 * degree)));
    }

    private String words() {
        String words = prompt.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int letters = Math.min(MOST_LETTERS, words.codePointCount(0, words.length()));
        String cut = words.substring(0, words.offsetByCodePoints(0, letters));
        return cut.isEmpty() ? cut : cut + "-";
    }
}

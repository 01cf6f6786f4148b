package org.viperstudio.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Words for people, from the resource bundle of the part of the window that they stand in. */
public final class Texts {
    private static final String BUNDLES = "org.viperstudio.wording.";
    private static final String ENDS = ".!?…";

    private Texts() {}

    /**
     * The text of a key such as {@code gallery.filter.all}, which stands in the bundle {@code gallery}.
     *
     * @param values for {0}, {1} ... in the text, as {@link MessageFormat} has them
     * @throws java.util.MissingResourceException if there is no such text
     */
    public static String of(String key, Object... values) {
        String part = key.substring(0, key.indexOf('.'));
        String text =
                ResourceBundle.getBundle(BUNDLES + part, Locale.getDefault()).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.getDefault()).format(values);
    }

    /** What happened, as a sentence that others can follow: messages of the system's have no full stop. */
    public static String sentence(@Nullable String message) {
        String words = String.valueOf(message).strip();
        return !words.isEmpty() && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}

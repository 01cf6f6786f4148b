package org.viperstudio.text;

/** What the native tokenizers library needs to be told and given. */
public final class TokenizersLibrary {
    private static final int REPLACEMENT = 0xFFFD;

    private TokenizersLibrary() {}

    /**
     * To be called before its first use. Left alone, the library reports each start to its makers and, where it sees a CUDA
     * device, downloads another build of itself; what the person set stays.
     */
    public static void stayOffTheNetwork() {
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("RUST_FLAVOR", "cpu");
    }

    /** The text as UTF-8 can hold it: half a surrogate pair becomes the replacement character. */
    public static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(TokenizersLibrary::scalar).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static int scalar(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? REPLACEMENT : codePoint;
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getenv(name) == null && System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}

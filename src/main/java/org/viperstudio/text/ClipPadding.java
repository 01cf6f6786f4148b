package org.viperstudio.text;

/** The token that fills a window after the end of its text; each text encoder was trained with one of these. */
public enum ClipPadding {
    /** Stable Diffusion 1 and the first text encoder of SDXL: the end token again. */
    END_OF_TEXT(SpecialTokens.END_OF_TEXT),
    /** Stable Diffusion 2 and the second text encoder of SDXL: id 0, which is also an exclamation mark in a text. */
    EXCLAMATION_MARK("!");

    private final String token;

    ClipPadding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}

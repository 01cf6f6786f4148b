package org.viperstudio.window.gallery;

import org.viperstudio.store.PictureRef;

/**
 * The picture that would tell most next.
 *
 * @param reason why, as people would say it
 */
public record Suggestion(PictureRef picture, String reason) {}

/**
 * From comments to a visual preference (the paper's section 3.1,
 * {@link org.viperstudio.preference.PreferenceExtractor}), and from preferences and marked pictures to a personal score
 * (the proxy metric, {@link org.viperstudio.preference.PersonalScore}). Both have an implementation that is embedded in
 * the program and one by IDEFICS2. {@link org.viperstudio.preference.ClipScore} scores pictures for a text, not for a
 * person.
 */
@NullMarked
package org.viperstudio.preference;

import org.jspecify.annotations.NullMarked;

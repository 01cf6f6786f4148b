/**
 * From comments to a visual preference (the paper's section 3.1), and from it and some pictures to a personal score: one
 * interface each, with the embedded form and IDEFICS2's behind it. Beside them stands a score that knows a text and no person.
 */
@NullMarked
package org.viperstudio.preference;

import org.jspecify.annotations.NullMarked;

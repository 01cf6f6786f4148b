/** The words of a comment: split, spelled and looked up, with no meaning yet. */
@NullMarked
package org.viperstudio.preference.embedded.words;

import org.jspecify.annotations.NullMarked;

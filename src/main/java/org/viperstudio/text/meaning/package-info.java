/**
 * Words compared by what they mean, by sentence embedding models in 8 bits that run on the processor in milliseconds:
 * all-MiniLM-L6-v2 (22 million parameters) for what is spoken of, e5-small-v2 (33 million) for how it is meant.
 */
@NullMarked
package org.viperstudio.text.meaning;

import org.jspecify.annotations.NullMarked;

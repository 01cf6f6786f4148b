/**
 * Words compared by what they mean: all-MiniLM-L6-v2, a sentence embedding model of 22 million parameters in 8 bits, runs
 * on the processor in milliseconds.
 */
@NullMarked
package org.viperstudio.text.meaning;

import org.jspecify.annotations.NullMarked;

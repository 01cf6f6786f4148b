/** Says requests in the words that a model of small vocabulary knows. */
@NullMarked
package org.viperstudio.studio.words;

import org.jspecify.annotations.NullMarked;

/** Maps requests to the words that a model of small vocabulary was trained on. */
@NullMarked
package org.viperstudio.studio.words;

import org.jspecify.annotations.NullMarked;

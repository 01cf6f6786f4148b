/** The catalogue of visual attributes: the words by which pictures are liked and disliked. */
@NullMarked
package org.viperstudio.text.catalogue;

import org.jspecify.annotations.NullMarked;

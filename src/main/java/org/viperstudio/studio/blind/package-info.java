/** The blind test: which pictures take part, and how they are painted. */
@NullMarked
package org.viperstudio.studio.blind;

import org.jspecify.annotations.NullMarked;

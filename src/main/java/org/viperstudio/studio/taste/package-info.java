/** Tastes outside of a profile: comments from a file, pictures from folders. */
@NullMarked
package org.viperstudio.studio.taste;

import org.jspecify.annotations.NullMarked;

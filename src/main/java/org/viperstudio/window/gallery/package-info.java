/** The gallery: pictures to be commented on. */
@NullMarked
package org.viperstudio.window.gallery;

import org.jspecify.annotations.NullMarked;

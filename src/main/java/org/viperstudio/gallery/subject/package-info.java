/** What can be painted: each subject builds a scene. */
@NullMarked
package org.viperstudio.gallery.subject;

import org.jspecify.annotations.NullMarked;

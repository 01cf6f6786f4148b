/** The application's services: what the window and the command line both call. */
@NullMarked
package org.viperstudio.studio;

import org.jspecify.annotations.NullMarked;

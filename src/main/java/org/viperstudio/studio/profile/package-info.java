/** The profiles' services: comments, tastes, the history, blind tests; what the window and the command line both call. */
@NullMarked
package org.viperstudio.studio.profile;

import org.jspecify.annotations.NullMarked;

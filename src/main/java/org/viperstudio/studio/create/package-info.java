/**
 * The live personalization slider, without a window: which pictures of a scene are wanted at which degree, in which order
 * they are painted, which are kept, and what is shown in the meantime.
 */
@NullMarked
package org.viperstudio.studio.create;

import org.jspecify.annotations.NullMarked;

/** Repeatable randomness: the generator, lattice noise and strict elementary functions behind every picture. */
@NullMarked
package org.viperstudio.gallery.noise;

import org.jspecify.annotations.NullMarked;

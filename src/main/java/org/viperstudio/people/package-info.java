/**
 * Simulated people (the paper's section 3.1): tastes drawn from the catalogue, and comments written in their voices, to
 * train extractors on and to measure them with. What is written by the grammar named {@code heldout} is for measuring alone.
 */
@NullMarked
package org.viperstudio.people;

import org.jspecify.annotations.NullMarked;

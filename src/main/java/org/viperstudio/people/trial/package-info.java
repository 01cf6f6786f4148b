/** Extractors measured: on simulated people, who are known inside out, and on comments annotated by hand. */
@NullMarked
package org.viperstudio.people.trial;

import org.jspecify.annotations.NullMarked;

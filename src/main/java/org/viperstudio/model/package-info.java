/** Model files. */
@NullMarked
package org.viperstudio.model;

import org.jspecify.annotations.NullMarked;

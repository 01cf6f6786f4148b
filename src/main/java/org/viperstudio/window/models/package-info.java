/** The Models screen: what is here, what each feature needs, and bringing more. */
@NullMarked
package org.viperstudio.window.models;

import org.jspecify.annotations.NullMarked;

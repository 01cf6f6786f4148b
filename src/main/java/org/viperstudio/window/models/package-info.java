/** The Models screen: installed models, what each feature needs, and downloads. */
@NullMarked
package org.viperstudio.window.models;

import org.jspecify.annotations.NullMarked;

/** The Create screen: a prompt, a picture, and the slider from plain to yours. */
@NullMarked
package org.viperstudio.window.create;

import org.jspecify.annotations.NullMarked;

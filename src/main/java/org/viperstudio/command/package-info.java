/** The program on the command line. */
@NullMarked
package org.viperstudio.command;

import org.jspecify.annotations.NullMarked;

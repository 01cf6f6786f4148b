/** The command line: each command reads its options, calls a service, and prints. */
@NullMarked
package org.viperstudio.command;

import org.jspecify.annotations.NullMarked;

/** IDEFICS2 at a profile's service, where its files are here: it reads comments and scores pictures in jobs. */
@NullMarked
package org.viperstudio.studio.idefics2;

import org.jspecify.annotations.NullMarked;

/**
 * Model files: what there is and what for, what is here already, and bringing the rest. Nothing here opens a connection
 * unless {@link org.viperstudio.studio.models.ModelService#download} is called.
 */
@NullMarked
package org.viperstudio.studio.models;

import org.jspecify.annotations.NullMarked;

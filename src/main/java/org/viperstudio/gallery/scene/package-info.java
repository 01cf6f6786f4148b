/** A small ray tracer: solids, terrain, water, sky and light become layers of colour, depth, normals and objects. */
@NullMarked
package org.viperstudio.gallery.scene;

import org.jspecify.annotations.NullMarked;

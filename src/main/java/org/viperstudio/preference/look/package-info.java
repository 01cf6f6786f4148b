/**
 * What a picture shows where nobody says: measured colours, contrast, edges, texture and symmetry, the attributes of the
 * catalogue that follow from them, and how much a person would like it by them.
 */
@NullMarked
package org.viperstudio.preference.look;

import org.jspecify.annotations.NullMarked;

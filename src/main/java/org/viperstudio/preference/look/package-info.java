/**
 * What a picture shows where nobody says: measured colours, contrast, edges, texture and symmetry, the attributes of the
 * catalogue that follow from them, those that a small network tells, and how much a person would like it by all of it.
 */
@NullMarked
package org.viperstudio.preference.look;

import org.jspecify.annotations.NullMarked;

/**
 * What a picture shows where nobody has said: statistics of colour and texture, the catalogue's attributes that follow
 * from them, those that a small network recognises, and from all of it how much a person would like the picture.
 */
@NullMarked
package org.viperstudio.preference.vision;

import org.jspecify.annotations.NullMarked;

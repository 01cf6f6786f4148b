package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;

/** A small light at a place: candle, lantern, lit window. Its light falls off beyond {@code reach} units. */
public record Lamp(float x, float y, float z, Rgb colour, float reach) {}

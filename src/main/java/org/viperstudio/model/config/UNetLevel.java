package org.viperstudio.model.config;

/**
 * One resolution of a UNet; level 0 is the finest. The middle block has the heads and transformer layers of the last.
 *
 * @param channels feature channels
 * @param heads attention heads, a divisor of the channels
 * @param transformerLayers transformer blocks in each attention
 * @param attends whether the level's down and up blocks have attention
 */
public record UNetLevel(int channels, int heads, int transformerLayers, boolean attends) {}

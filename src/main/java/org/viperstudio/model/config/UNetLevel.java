package org.viperstudio.model.config;

/**
 * One resolution of a UNet; level 0 is the finest. The middle block has the heads of the last.
 *
 * @param channels feature channels
 * @param heads attention heads, at most as many as channels
 * @param down its layers on the way down
 * @param up its layers on the way up
 */
public record UNetLevel(int channels, int heads, UNetBlock down, UNetBlock up) {
    /** Channels inside the attentions: of those that the heads cannot share evenly, the rest is left out. */
    public int attentionWidth() {
        return channels - channels % heads;
    }
}

package org.viperstudio.text;

/**
 * A token of a prompt on its way into a window.
 *
 * @param attached whether it belongs to the token before it, as the further vectors of a placeholder do
 */
record WeightedToken(int id, float weight, boolean attached) {}

package org.viperstudio.network;

/**
 * One evaluation of a UNet, u(x, context): which of the latents, which of the conditioning's texts, and which of its
 * pooled vectors.
 *
 * @param latents index among the latents given
 * @param text index among the texts
 * @param pooled index among the pooled vectors; 0 for networks that take none
 */
public record Evaluation(int latents, int text, int pooled) {}

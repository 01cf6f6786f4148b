package org.viperstudio.network;

/**
 * One evaluation u(x, context) of a UNet: the indices of its latents, and of its text and pooled vector in the {@link
 * Conditioning}.
 *
 * @param latents index among the latents given
 * @param text index among the texts
 * @param pooled index among the pooled vectors; 0 for networks that take none
 */
public record Evaluation(int latents, int text, int pooled) {}

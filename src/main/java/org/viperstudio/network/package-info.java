/**
 * The neural networks: CLIP's text encoder, the UNets, the autoencoders.
 *
 * <p>What a network computes stands in a text beside the classes ({@code unet.py} and so on) over the official
 * checkpoints' own parameter names; its class says which parts there are, in which order, and when their weights come
 * and go.
 */
@NullMarked
package org.viperstudio.network;

import org.jspecify.annotations.NullMarked;

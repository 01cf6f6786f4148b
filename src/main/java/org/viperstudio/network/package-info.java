/**
 * The neural networks: CLIP, the UNets, the autoencoders, IDEFICS2 (its weights whole or quantised, and its fine-tuning), and
 * small classifiers of pictures.
 *
 * <p>What a network computes stands in a text beside the classes ({@code unet.py} and so on) over the official
 * checkpoints' own parameter names; its class says which parts there are, in which order, and when their weights come
 * and go.
 */
@NullMarked
package org.viperstudio.network;

import org.jspecify.annotations.NullMarked;

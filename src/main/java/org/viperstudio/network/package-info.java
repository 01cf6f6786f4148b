/**
 * The neural networks: CLIP, the UNets, the autoencoders, IDEFICS2 (plain or quantised, and its fine-tuning), and small
 * picture classifiers.
 *
 * <p>A network's layers are written in TorchScript in a resource beside its class ({@code unet.py} and so on), over the
 * official checkpoints' own parameter names. The class says in which order they are computed, and loads and unloads
 * their weights.
 */
@NullMarked
package org.viperstudio.network;

import org.jspecify.annotations.NullMarked;

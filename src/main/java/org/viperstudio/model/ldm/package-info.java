/**
 * The tensor names of single-file checkpoints. They are those of the code that the models were first published with
 * (latent diffusion, LDM, and OpenCLIP), while every network here loads from the names of diffusers folders.
 */
@NullMarked
package org.viperstudio.model.ldm;

import org.jspecify.annotations.NullMarked;

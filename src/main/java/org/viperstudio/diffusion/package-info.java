/**
 * From a prompt and a visual preference to latents and pictures: ViPer's guidance (equations 1 and 3), the denoising
 * loop, the pipeline around them, and where its memory goes.
 */
@NullMarked
package org.viperstudio.diffusion;

import org.jspecify.annotations.NullMarked;

/**
 * The text-to-image pipeline under ViPer's guidance.
 *
 * <p>The main path: {@link org.viperstudio.diffusion.TextToImage} takes an
 * {@link org.viperstudio.diffusion.ImageRequest}; each {@link org.viperstudio.diffusion.DenoisingStage} (base, refiner)
 * encodes its texts ({@link org.viperstudio.diffusion.RequestEncoder}) and runs a
 * {@link org.viperstudio.diffusion.DenoisingLoop}, whose prediction comes from
 * {@link org.viperstudio.diffusion.GuidedUNet}; {@link org.viperstudio.diffusion.PictureDecoder} decodes the result.
 *
 * <p>The paper's equation 1 is {@link org.viperstudio.diffusion.EncodedText#plus}, equation 3 is {@link
 * org.viperstudio.diffusion.Guidance}.
 * {@link org.viperstudio.diffusion.MemoryPlan} says how much of a model is on the device at once.
 */
@NullMarked
package org.viperstudio.diffusion;

import org.jspecify.annotations.NullMarked;

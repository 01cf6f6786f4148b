/**
 * Fine-tuning of IDEFICS2 on a person's own machine: adapters (LoRA) of the extractor and of the metric, saved as peft
 * folders.
 *
 * <p>Data are JSON Lines, a person each, as the command {@code people} writes them: {@code {"comments": [{"image": file or
 * null, "comment": text, "liked": [words], "disliked": [words]}, ...]}}. Where comments have no words of their own, the
 * person's {@code "liked"} and {@code "disliked"} hold; for the metric, {@code {"liked_images": [files], "disliked_images":
 * [files]}} serve as well. Files lie beside the data or in {@code images} there. Other keys are left alone.
 */
@NullMarked
package org.viperstudio.preference.tuning;

import org.jspecify.annotations.NullMarked;

/**
 * Fine-tuning of IDEFICS2 on a person's own machine: adapters (LoRA) of the extractor and of the metric, saved as peft
 * folders.
 *
 * <p>Data are JSON Lines, a person each; paths are seen from the file's folder. For the extractor: {@code {"comments":
 * [{"image": path or null, "comment": text}, ...], "liked": [words], "disliked": [words]}}. For the metric: {@code
 * {"liked_images": [paths], "disliked_images": [paths]}}. Other keys are left alone.
 */
@NullMarked
package org.viperstudio.preference.tuning;

import org.jspecify.annotations.NullMarked;

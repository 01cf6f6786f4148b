/** Small files that change a model: LoRAs in all their names, peft adapters, textual inversion embeddings. */
@NullMarked
package org.viperstudio.model.lora;

import org.jspecify.annotations.NullMarked;

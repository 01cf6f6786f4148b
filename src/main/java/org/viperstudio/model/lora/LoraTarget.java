package org.viperstudio.model.lora;

/** The network that a LoRA changes. */
public enum LoraTarget {
    /** A diffusion model's UNet. */
    UNET,
    /** Its first text encoder. */
    TEXT_ENCODER,
    /** Its second text encoder. */
    TEXT_ENCODER_2,
    /** The only network of a model that is not made of parts, such as IDEFICS2. */
    MODEL
}

package org.viperstudio.model;

/** The kinds of diffusion models that can make images here. */
public enum ModelKind {
    /** Two text encoders, whose second-to-last states stand side by side, and a pooled text vector. */
    SDXL("Stable Diffusion XL"),
    /** SDXL's second stage: the larger text encoder alone, and an aesthetic score. */
    SDXL_REFINER("Stable Diffusion XL refiner"),
    /** Version 1 or 2: one text encoder, whose last states are used. */
    STABLE_DIFFUSION("Stable Diffusion");

    private final String title;

    ModelKind(String title) {
        this.title = title;
    }

    /** The name that people know it by. */
    public String title() {
        return title;
    }
}

package org.viperstudio.studio.create;

/** How good a picture is to be. */
public enum Fidelity {
    /** A few steps, no refiner: what the slider shows while it moves. */
    PREVIEW,
    /** All steps: what is kept. */
    FULL
}

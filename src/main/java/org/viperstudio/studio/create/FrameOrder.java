package org.viperstudio.studio.create;

import org.viperstudio.diffusion.Degree;

/** A picture that is wanted. */
public record FrameOrder(Degree degree, Fidelity fidelity) {}

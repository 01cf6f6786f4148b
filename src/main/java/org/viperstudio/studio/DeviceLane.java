package org.viperstudio.studio;

import java.util.function.Supplier;

/**
 * A device that paints.
 *
 * @param name of its lane in the job pool
 * @param images what paints on it; to be asked for in the lane, since loading the engine takes a while
 */
public record DeviceLane(String name, Supplier<ImageService> images) {}

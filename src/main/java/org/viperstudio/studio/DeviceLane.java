package org.viperstudio.studio;

import java.util.function.Supplier;

/**
 * A device that makes pictures, and its lane in the job pool.
 *
 * @param name of its lane in the job pool
 * @param images what paints on it; to be asked for in the lane, since loading the engine takes a while
 */
public record DeviceLane(String name, Supplier<ImageService> images) {}

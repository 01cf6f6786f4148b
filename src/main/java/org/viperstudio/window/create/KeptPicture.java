package org.viperstudio.window.create;

import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;

/**
 * A picture in full quality that is in the history.
 *
 * @param number in the history
 */
public record KeptPicture(long number, GenerationSettings settings, Raster raster) {}

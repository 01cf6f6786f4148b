package org.viperstudio.studio.create;

import java.util.List;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.LoraFit;
import org.viperstudio.studio.words.Rewording;

/**
 * A picture as it was painted.
 *
 * @param settings what it was painted by: those that were asked for, with the type that was computed in
 * @param rewording what the model was told in other words, or not at all
 * @param misfits LoRAs that fit the model in part
 */
public record Painted(Raster raster, GenerationSettings settings, Rewording rewording, List<LoraFit> misfits) {
    static Painted of(Made made) {
        return new Painted(Pixels.raster(made.picture()), made.settings(), made.rewording(), made.misfits());
    }
}

package org.viperstudio.studio.create;

import java.util.List;
import java.util.Optional;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;

/** Paints with the model that the settings name. */
public record ImagePainter(ImageService images) implements FramePainter {
    @Override
    public Raster paint(GenerationSettings settings, GenerationListener listener) {
        Degree degree = new Degree(settings.degreeLiked(), settings.degreeDisliked());
        return Pixels.raster(images.generate(settings, List.of(degree), Optional.empty(), listener)
                .getFirst()
                .picture());
    }
}

package org.viperstudio.studio.create;

import java.util.List;
import java.util.Optional;
import org.viperstudio.diffusion.Degree;

/**
 * The slider at one moment.
 *
 * @param scene what is painted; empty before the first
 * @param degree where the slider stands
 * @param axis what it moves
 * @param strip the frames that are ready at {@link Axis#MARKS}, ascending
 * @param plain the picture with nothing of the taste in it, once it is ready
 * @param shown the picture for where it stands, once there is any
 * @param work what is being painted
 * @param failure why painting stopped; it goes on with {@link LiveSlider#retry} or another scene
 * @param stopped whether somebody ended the painting; it goes on in the same ways, or when the slider is moved
 */
public record SliderState(
        Optional<Scene> scene,
        Degree degree,
        Axis axis,
        List<Frame> strip,
        Optional<Frame> plain,
        Optional<Shown> shown,
        Optional<Work> work,
        Optional<RuntimeException> failure,
        boolean stopped) {
    public SliderState {
        strip = List.copyOf(strip);
    }
}

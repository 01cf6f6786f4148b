package org.viperstudio.window.create;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.Frame;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Shown;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.window.shell.Background;

/** Which pictures of the slider stand in the history. Used on the JavaFX thread, unless otherwise said. */
final class KeptPictures {
    private final String program;
    private final Album album;
    private final Background saving;
    private final Map<GenerationSettings, Long> numbers = new HashMap<>();

    KeptPictures(String program, Album album, Background saving) {
        this.program = program;
        this.album = album;
        this.saving = saving;
    }

    /** Keeps a picture in full quality; on any thread, and the outcome on the JavaFX thread. */
    void keep(GenerationSettings asked, Painted painted, Runnable kept, Consumer<Exception> lost) {
        saving.run(
                () -> album.keep(painted.settings(), painted.raster()),
                number -> {
                    numbers.put(asked, number);
                    numbers.put(painted.settings(), number);
                    kept.run();
                },
                lost);
    }

    /** The picture on show, once it stands there. */
    Optional<KeptPicture> find(SliderState state) {
        return state.shown()
                .filter(Shown::exact)
                .flatMap(shown -> find(state.scene().orElseThrow(), shown.below()));
    }

    private Optional<KeptPicture> find(Scene scene, Frame frame) {
        GenerationSettings asked = scene.settings(program, frame.degree(), Fidelity.FULL);
        return frame.fidelity() == Fidelity.FULL
                ? Optional.ofNullable(numbers.get(asked))
                        .map(number -> new KeptPicture(number, frame.painted().settings(), frame.raster()))
                : Optional.empty();
    }
}

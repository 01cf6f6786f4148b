package org.viperstudio.window.create;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.Frame;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.create.Shown;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.window.shell.TaskRunner;

/**
 * Saves the slider's full pictures in the history, and knows their numbers there. Used on the JavaFX thread, unless
 * stated otherwise.
 */
final class KeptPictures {
    private final String program;
    private final Album album;
    private final TaskRunner saving;
    private final Map<GenerationSettings, Long> numbers = new HashMap<>();

    KeptPictures(String program, Album album, TaskRunner saving) {
        this.program = program;
        this.album = album;
        this.saving = saving;
    }

    /** Saves a picture in full quality. Called on any thread; the callbacks run on the JavaFX thread. */
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

    /**
     * Saves the current picture again, since it may have been deleted from the history; otherwise like {@link #keep}.
     */
    void keepAgain(SliderState state, Runnable kept, BiConsumer<GenerationSettings, Exception> lost) {
        full(state).ifPresent(frame -> {
            GenerationSettings asked = asked(state, frame);
            if (numbers.containsKey(asked)) {
                keep(asked, frame.painted(), kept, failure -> lost.accept(asked, failure));
            }
        });
    }

    /** The current picture, once it has been saved. */
    Optional<KeptPicture> find(SliderState state) {
        return full(state).flatMap(frame -> Optional.ofNullable(numbers.get(asked(state, frame)))
                .map(number -> new KeptPicture(number, frame.painted().settings(), frame.raster())));
    }

    private static Optional<Frame> full(SliderState state) {
        return state.shown().filter(Shown::exact).map(Shown::below).filter(frame -> frame.fidelity() == Fidelity.FULL);
    }

    private GenerationSettings asked(SliderState state, Frame frame) {
        return state.scene().orElseThrow().settings(program, frame.degree(), Fidelity.FULL);
    }
}

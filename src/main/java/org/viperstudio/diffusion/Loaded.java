package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.viperstudio.tensor.Weights;

/** A part of a model on the device, with the mapped weight files that it uses. */
record Loaded<T extends AutoCloseable>(T part, List<Weights> files) {
    /** Makes a part from a file. If that fails the file is closed, so that it keeps no memory. */
    static <T extends AutoCloseable> Loaded<T> of(Weights file, Function<Weights, T> making) {
        return of(file, making, part -> {});
    }

    /** The same for a part that is changed before it is first used; if the change fails, the part is closed too. */
    static <T extends AutoCloseable> Loaded<T> of(Weights file, Function<Weights, T> making, Consumer<T> change) {
        Optional<T> made = Optional.empty();
        try {
            made = Optional.of(making.apply(file));
            made.ifPresent(change);
            return new Loaded<>(made.orElseThrow(), List.of(file));
        } catch (RuntimeException failed) {
            made.ifPresent(part -> new Loaded<>(part, List.of()).unload());
            file.close();
            throw failed;
        }
    }

    void unload() {
        try {
            part.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        files.forEach(Weights::close);
    }
}

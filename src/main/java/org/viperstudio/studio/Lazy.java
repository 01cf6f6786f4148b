package org.viperstudio.studio;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once for all threads; after a failure it is tried again. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T present = made;
        if (present == null) {
            present = maker.get();
            made = present;
        }
        return present;
    }
}

package org.viperstudio.studio;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something costly when it is first asked for, once for all threads; a failure is tried again at the next. */
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

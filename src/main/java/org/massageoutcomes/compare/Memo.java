package org.massageoutcomes.compare;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is computed once, for whichever thread asks first, and again after it was forgotten. */
final class Memo<T> implements Supplier<T> {
    private final Supplier<T> compute;
    private @Nullable T value;

    Memo(Supplier<T> compute) {
        this.compute = compute;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }

    synchronized void forget() {
        value = null;
    }
}

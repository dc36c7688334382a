package org.ltvlab.shell.engine.internal;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The loaders of units that somebody can still reach, by name; it keeps none alive. */
final class Living {
    private final ReferenceQueue<UnitLoader> gone = new ReferenceQueue<>();
    private final Map<String, Named> loaders = new ConcurrentHashMap<>();

    /** A loader that may be gone, and what it was called. */
    private static final class Named extends WeakReference<UnitLoader> {
        private final String name;

        Named(String name, UnitLoader loader, ReferenceQueue<UnitLoader> gone) {
            super(loader, gone);
            this.name = name;
        }
    }

    void add(String name, UnitLoader loader) {
        for (Object each = gone.poll(); each != null; each = gone.poll()) {
            Named past = (Named) each;
            loaders.remove(past.name, past);
        }
        loaders.put(name, new Named(name, loader, gone));
    }

    Optional<UnitLoader> named(String name) {
        @Nullable Named found = loaders.get(name);
        return Optional.ofNullable(found == null ? null : found.get());
    }
}

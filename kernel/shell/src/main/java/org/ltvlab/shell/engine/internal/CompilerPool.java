package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * The compilers that JShell uses again for each snippet. They remember a little of each one for ever, as who asked a
 * package for its classes: some 4 kB. New ones take their place now and then, and read what is imported again.
 *
 * <p>JShell keeps one for each list of options that it has: to analyze, to compile, to look for documentation. With
 * {@link #OPTIONS} the lists differ in nothing but order, and one compiler serves them all: what is imported is read
 * once, which is a tenth of the time to the first result and of the memory.
 */
final class CompilerPool {
    /** How many snippets a compiler is used for: two megabytes; the delay is a tenth of a second, as of a collection. */
    private static final int LIFE = 500;

    private static final List<String> STOP = List.of("--should-stop=at=FLOW");
    private static final List<String> NAMES = List.of("-parameters");
    private static final List<String> COMMON = List.of("-Xlint:unchecked,-strictfp", "-proc:none");

    /** JShell's own options when it analyzes, compiles, and looks for documentation. */
    private static final List<List<List<String>>> OWN =
            List.of(List.of(STOP, COMMON), List.of(COMMON, NAMES), List.of(STOP, COMMON, NAMES));

    /** What JShell is to add to its own options: {@code -g}, so that exceptions call local variables by their names. */
    static final List<String> OPTIONS = List.of("-g", STOP.get(0), NAMES.get(0));

    private final Object factory;
    private final Method renew;
    private int age;

    private CompilerPool(Object factory, Method renew) {
        this.factory = factory;
        this.renew = renew;
    }

    /** The compilers of {@code shell}; nothing if its package is not open to this code. */
    static Optional<CompilerPool> of(JShell shell) {
        try {
            return Optional.of(of(Inside.read(shell, "taskFactory")));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** The compilers of JShell's {@code factory} of tasks. */
    static CompilerPool of(Object factory) throws NoSuchMethodException {
        return new CompilerPool(factory, Inside.method(factory.getClass(), "initTaskPool"));
    }

    /** Lets one compiler serve lists of options that mean the same; to be called before the first snippet. */
    void share() {
        try {
            Object pool = Inside.read(factory, "javacTaskPool");
            @SuppressWarnings("unchecked") // as JavacTaskPool declares it
            Map<List<String>, Queue<Object>> compilers =
                    (Map<List<String>, Queue<Object>>) Inside.read(pool, "options2Contexts");
            Queue<Object> shared = new ArrayDeque<>();
            compilers.put(whole(OWN.get(0)), shared);
            OWN.stream().skip(1).forEach(parts -> compilers.put(whole(parts), new Uncounted(shared)));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            // JShell then works with a compiler for each list, as it does of itself
        }
    }

    private static List<String> whole(List<List<String>> parts) {
        return Stream.concat(parts.stream(), Stream.of(OPTIONS))
                .flatMap(List::stream)
                .toList();
    }

    /** A queue under a further name: the pool, which keeps five compilers at most, counts what all queues stream. */
    private static final class Uncounted extends AbstractQueue<Object> {
        private final Queue<Object> queue;

        Uncounted(Queue<Object> queue) {
            this.queue = queue;
        }

        @Override
        public Stream<Object> stream() {
            return Stream.empty();
        }

        @Override
        public boolean offer(Object compiler) {
            return queue.offer(compiler);
        }

        @Override
        public @Nullable Object poll() {
            return queue.poll();
        }

        @Override
        public @Nullable Object peek() {
            return queue.peek();
        }

        @Override
        public Iterator<Object> iterator() {
            return queue.iterator();
        }

        @Override
        public int size() {
            return queue.size();
        }
    }

    /** {@code snippets} more have been compiled; no compilation may be going on. */
    void used(int snippets) {
        age += snippets;
        if (age >= LIFE) {
            age = 0;
            renew();
        }
    }

    /** New ones take their place; no compilation may be going on. */
    void renew() {
        try {
            renew.invoke(factory);
            share();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // it has no condition and throws nothing
        }
    }
}

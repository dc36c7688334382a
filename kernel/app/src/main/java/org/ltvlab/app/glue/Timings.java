package org.ltvlab.app.glue;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the time of a run went. */
public final class Timings {
    /** The parts of a run; {@code DATA} and {@code CHARTS} lie within {@code CELLS}. */
    public enum Phase {
        JVM,
        SHELL,
        CELLS,
        DATA,
        CHARTS,
        REPORT
    }

    private final Map<Phase, Double> seconds = Collections.synchronizedMap(new EnumMap<>(Phase.class));

    /** Timings that begin with the start of this Java machine. */
    public static Timings begin() {
        Timings timings = new Timings();
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        timings.add(Phase.JVM, (System.currentTimeMillis() - started) / 1e3);
        return timings;
    }

    /** Runs {@code work} and adds its time to a phase. */
    public <T> T of(Phase phase, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(phase, (System.nanoTime() - began) / 1e9);
        }
    }

    /** Adds time to a phase. */
    public void add(Phase phase, double more) {
        seconds.merge(phase, more, Double::sum);
    }

    /** The seconds of each phase so far. */
    public Map<Phase, Double> seconds() {
        synchronized (seconds) {
            return new EnumMap<>(seconds);
        }
    }
}

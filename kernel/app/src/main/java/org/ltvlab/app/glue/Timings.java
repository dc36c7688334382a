package org.ltvlab.app.glue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Where the time of a run went. */
public final class Timings {
    /** What takes time; {@code SHELL} and {@code CELLS} lie within {@code RUN}, {@code DATA} and {@code CHARTS} within {@code CELLS}. */
    public enum Phase {
        /** From the start of the process to the command. */
        JVM,
        /** The notebook from its first line to its last output. */
        RUN,
        /** The start of JShell, imports included. */
        SHELL,
        /** Files of orders, from opening to closing. */
        DATA,
        /** Pictures of charts. */
        CHARTS,
        /** The HTML file. */
        REPORT
    }

    private final Map<Phase, Double> seconds = Collections.synchronizedMap(new EnumMap<>(Phase.class));

    /** Timings that begin with the start of this Java machine. */
    public static Timings begin() {
        Timings timings = new Timings();
        timings.add(Phase.JVM, uptime());
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

    /** The parts in the order in which they happen, with the total since the process began. */
    public List<String> lines() {
        return lines(uptime());
    }

    /** The parts of {@code total} seconds; what no phase measured is the rest. */
    List<String> lines(double total) {
        double cells = of(Phase.RUN) - of(Phase.SHELL);
        double rest = total - of(Phase.JVM) - of(Phase.RUN) - of(Phase.REPORT);
        List<String> lines = new ArrayList<>();
        lines.add("Where the time went:");
        lines.add(line("  Java starts", of(Phase.JVM)));
        lines.add(line("  JShell starts", of(Phase.SHELL)));
        lines.add(line("  cells", cells));
        lines.add(line("    of these: data", of(Phase.DATA)));
        lines.add(line("    of these: charts", of(Phase.CHARTS)));
        lines.add(line("  report", of(Phase.REPORT)));
        lines.add(line("  the rest", Math.max(0, rest)));
        lines.add(line("  in all", total));
        return lines;
    }

    private static String line(String what, double time) {
        return String.format(Locale.ROOT, "%-22s %6.2f s", what, time);
    }

    /** Whether a phase was measured at all. */
    boolean measured(Phase phase) {
        return seconds.containsKey(phase);
    }

    private double of(Phase phase) {
        return seconds.getOrDefault(phase, 0.0);
    }

    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    }
}

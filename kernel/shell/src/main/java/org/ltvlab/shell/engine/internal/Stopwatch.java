package org.ltvlab.shell.engine.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long users' code takes, without the compiler's work before each piece of it. */
final class Stopwatch {
    private static final ThreadLocal<@Nullable Stopwatch> RUNNING = new ThreadLocal<>();

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long nanos;
    private long cpuNanos;

    /** Measures the users' code that {@code work} calls on this thread. */
    <T> T measure(Supplier<T> work) {
        RUNNING.set(this);
        try {
            return work.get();
        } finally {
            RUNNING.remove();
        }
    }

    /** Calls users' code, measured if this thread measures. */
    static <T> @Nullable T call(Callable<@Nullable T> code) throws Exception {
        Stopwatch running = RUNNING.get();
        if (running == null) {
            return code.call();
        }
        long began = System.nanoTime();
        long cpu = running.process.getProcessCpuTime();
        try {
            return code.call();
        } finally {
            running.cpuNanos += running.process.getProcessCpuTime() - cpu;
            running.nanos += System.nanoTime() - began;
        }
    }

    /** Elapsed time. */
    long nanos() {
        return nanos;
    }

    /** Processor time of the whole process meanwhile. */
    long cpuNanos() {
        return cpuNanos;
    }
}

package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class StopwatchConsistencyTest {
    private static void passes(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static int users() {
        try {
            Stopwatch.call(() -> {
                passes(20);
                return null;
            });
            return 1;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_users_code_is_measured_however_long_the_rest_takes() {
        Stopwatch watch = new Stopwatch();
        long began = System.nanoTime();
        watch.measure(() -> {
            passes(50);
            return users() + users();
        });
        long all = System.nanoTime() - began;
        assertThat(watch.nanos())
                .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(40))
                .isLessThanOrEqualTo(all - TimeUnit.MILLISECONDS.toNanos(50));
        long measured = watch.nanos();
        users();
        assertThat(watch.nanos()).isEqualTo(measured);
    }
}

package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A kernel whose front end was killed must be gone within five seconds, however long it had been running. */
class ParentWatchCorrectnessTest {
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final List<Long> pauses = new ArrayList<>();
    private long now;

    private boolean pass(long millis) {
        now += millis;
        pauses.add(millis);
        return false;
    }

    @Test
    void a_watch_that_has_lasted_for_a_day_still_looks_every_two_seconds() {
        long death = 1_000L * DAY_SECONDS + 1;
        List<Long> heard = new ArrayList<>();
        ParentWatch.of(() -> now >= death, this::pass).watch(() -> heard.add(now));
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0) - death).isBetween(0L, 2_000L);
        assertThat(pauses).hasSize(DAY_SECONDS / 2 + 1).containsOnly(2_000L);
    }

    @Test
    void a_kernel_that_ends_by_itself_is_not_watched_any_more() {
        List<Long> heard = new ArrayList<>();
        ParentWatch.of(() -> false, millis -> !pass(millis) && now >= 6_000).watch(() -> heard.add(now));
        assertThat(pauses).hasSize(3);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_watch_that_lacks_memory_for_a_look_looks_again() {
        List<Long> heard = new ArrayList<>();
        ParentWatch.of(
                        () -> {
                            if (now < 6_000) {
                                throw new OutOfMemoryError("Java heap space");
                            }
                            return true;
                        },
                        this::pass)
                .watch(() -> heard.add(now));
        assertThat(heard).containsExactly(6_000L);
    }

    @Test
    void a_real_process_is_seen_to_end() throws Exception {
        Process process = new ProcessBuilder(java(), "-version").start();
        CountDownLatch gone = new CountDownLatch(1);
        ParentWatch.of(process.toHandle(), millis -> gone.await(millis, TimeUnit.MILLISECONDS))
                .start(gone::countDown);
        process.waitFor();
        assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}

package org.ltvlab.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepeatedDaysConsistencyTest {
    private static final List<String> WRITTEN = List.of(
            "2024-01-05", "2024-01-06", "2024-01-05 08:26:00", "2024-01-05 08:27:00", "2024-13-05", "2024-01", "today");

    @Test
    void days_that_stand_together_are_read_as_if_each_stood_alone() {
        SplittableRandom random = new SplittableRandom(3);
        Days alone = new Days();
        RepeatedDays days = RepeatedDays.of(new Days());
        for (int i = 0; i < 10_000; i++) {
            String text = WRITTEN.get(random.nextInt(WRITTEN.size()));
            char[] padded = ("x".repeat(i % 3) + text + "9").toCharArray();
            int expected = alone.read(padded, i % 3, text.length());
            assertThat(days.read(padded, i % 3, text.length())).isEqualTo(expected);
        }
    }
}

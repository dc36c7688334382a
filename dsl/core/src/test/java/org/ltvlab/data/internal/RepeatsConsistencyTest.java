package org.ltvlab.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeated records against a set of lists of texts. */
class RepeatsConsistencyTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 5_000, 300_000})
    void records_repeat_where_a_set_of_their_texts_says_so(int records) {
        SplittableRandom random = new SplittableRandom(records);
        Repeats repeats = new Repeats();
        Set<List<String>> seen = new HashSet<>();
        BitSet expected = new BitSet();
        long[] numbers = new long[records];
        for (int i = 0; i < records; i++) {
            List<String> fields = new ArrayList<>();
            repeats.begin();
            for (int field = 1 + random.nextInt(4); field > 0; field--) {
                String text = "abab".repeat(random.nextInt(4)) + random.nextInt(40);
                char[] padded = ("x" + text + "y").toCharArray();
                repeats.field(padded, 1, text.length());
                fields.add(text);
            }
            numbers[i] = repeats.number();
            expected.set(i, !seen.add(fields));
        }
        assertThat(Repeats.among(numbers)).isEqualTo(expected);
    }
}

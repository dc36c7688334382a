package org.ltvlab.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodesConsistencyTest {
    @Test
    void codes_of_texts_agree_with_a_hash_map() {
        SplittableRandom random = new SplittableRandom(1);
        TextCodes codes = new TextCodes();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String text = Integer.toString(random.nextInt(60_000), 36);
            int code = expected.computeIfAbsent(text, key -> expected.size());
            char[] chars = ("<" + text + ">").toCharArray();
            assertThat(codes.of(chars, 1, text.length())).isEqualTo(code);
        }
        String[] texts = codes.texts();
        assertThat(texts).hasSize(expected.size());
        expected.forEach((text, code) -> assertThat(texts[code]).isEqualTo(text));
    }

    @Test
    void a_text_that_repeats_the_one_before_or_only_begins_like_it_has_its_own_code() {
        String[] texts = {"A1", "A1", "A12", "A1", "B1", "B1", "x".repeat(40), "x".repeat(41), "x".repeat(41), "A12"};
        int[] expected = {0, 0, 1, 0, 2, 2, 3, 4, 4, 1}; // by hand: numbered in the order of their appearance
        TextCodes codes = new TextCodes();
        for (int i = 0; i < texts.length; i++) {
            assertThat(codes.of(texts[i].toCharArray(), 0, texts[i].length())).isEqualTo(expected[i]);
        }
    }

    @Test
    void codes_of_longs_agree_with_a_hash_map() {
        SplittableRandom random = new SplittableRandom(2);
        LongCodes codes = new LongCodes(16);
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = ((long) random.nextInt(300) << 32) | random.nextInt(300);
            assertThat(codes.of(key)).isEqualTo(expected.computeIfAbsent(key, any -> expected.size()));
        }
    }
}

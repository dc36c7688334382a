package org.ltvlab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;

class ProseCorrectnessTest {
    private final Language before = Language.current();

    @AfterEach
    void restore() {
        Language.choose(before);
    }

    @Test
    void each_gap_takes_the_next_value_in_the_writing_of_its_type() {
        Language.choose(Language.JAPANESE);
        assertThat(Prose.of("{}、{}人、平均{}回。", LocalDate.of(2024, 1, 5), 12_345, 1.25)
                        .toString())
                .isEqualTo("2024年1月5日、12,345人、平均1.3回。");
        Language.choose(Language.ENGLISH);
        assertThat(Prose.of("As of {}: {} customers.", LocalDate.of(2024, 1, 5), 12_345)
                        .toString())
                .isEqualTo("As of 2024-01-05: 12,345 customers.");
    }

    @Test
    void one_thing_is_told_as_one() {
        Language.choose(Language.ENGLISH);
        assertThat(Prose.of("{} orders of {} customers, {} orders.", 1, 1, 11).toString())
                .isEqualTo("1 order of 1 customer, 11 orders.");
    }

    @Test
    void blank_lines_part_paragraphs() {
        assertThat(Prose.of("a {}\n\nb", "x").paragraphs()).containsExactly("a x", "b");
    }

    @Test
    void a_missing_value_is_said() {
        assertThatThrownBy(() -> Prose.of("{} of {}", 1))
                .hasMessage("A text (文章) needs one value for each {}.\n  got:   2 of {}, 1 values\n  given: {} of {}");
    }

    @Test
    @SuppressWarnings("NullAway") // what a notebook can hand over
    void a_value_that_is_null_is_said_with_its_place() {
        assertThatThrownBy(() -> Prose.of("売上は{}、客数は{}です。", 1, null))
                .isInstanceOf(LtvProblem.class)
                .hasMessage(
                        "A text (文章) needs a value for every {}.\n  got:   null for number 2 of 2\n  given: 売上は{}、客数は{}です。");
        assertThatThrownBy(() -> Prose.of("売上は{}です。", (Object[]) null))
                .isInstanceOf(LtvProblem.class)
                .hasMessage(
                        "A text (文章) needs a value for every {}.\n  got:   null for number 1 of 1\n  given: 売上は{}です。");
    }
}

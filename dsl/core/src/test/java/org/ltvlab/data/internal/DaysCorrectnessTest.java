package org.ltvlab.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysCorrectnessTest {
    private final Days days = new Days();

    private int read(String text) {
        return days.read(("x" + text + "9").toCharArray(), 1, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "2024/1/5",
                "2024/01/05",
                "2024.1.5",
                "20240105",
                "2024年1月5日",
                "２０２４年１月５日",
                "２０２４／１／５",
                "２０２４－０１－０５",
                "２０２４．１．５　８：２６",
                "2024-01-05 8:26 AM",
                "2024-01-05T08:26:00Z",
                "2024-01-05 08:26:00",
                "2024/1/5 8:26",
                "2024年1月5日 8時26分",
                "20240105 082600",
                "2024-01-05T23:59:59.999+09:00"
            })
    void the_usual_ways_to_write_a_day_are_read(String text) {
        assertThat(read(text)).isEqualTo((int) LocalDate.of(2024, 1, 5).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/5/2024",
                "05-01-2024",
                "2024-13-01",
                "2023-02-29",
                "2024-00-10",
                "2024-01-00",
                "2024-01/05",
                "2024-01",
                "202401",
                "2024年1月5",
                "2024-01-05x",
                "2024-01-05 morning",
                "2024-01-05 AM",
                "2024/1-5",
                "2024-01-05 ",
                "20240105123000",
                "today",
                "24-01-05"
            })
    void what_is_no_day_or_an_ambiguous_one_is_refused(String text) {
        assertThat(read(text)).isEqualTo(DayReader.NONE);
    }

    @Test
    void four_centuries_agree_with_the_calendar_of_the_platform() {
        for (LocalDate date = LocalDate.of(1850, 1, 1); date.getYear() < 2251; date = date.plusDays(1)) {
            assertThat(read(date.toString())).isEqualTo((int) date.toEpochDay());
        }
    }

    @ParameterizedTest
    @CsvSource({"d/M/yyyy, 5/1/2024", "M/d/yyyy, 1/5/2024", "yyyyMMdd, 20240105", "d MMM yyyy, 5 Jan 2024"})
    void a_pattern_settles_what_is_ambiguous(String pattern, String text) {
        assertThat(PatternDays.of(pattern).read(text.toCharArray(), 0, text.length()))
                .isEqualTo((int) LocalDate.of(2024, 1, 5).toEpochDay());
    }

    @Test
    void a_pattern_does_not_bend_days_that_do_not_exist() {
        assertThat(PatternDays.of("yyyyMMdd").read("20230229".toCharArray(), 0, 8))
                .isEqualTo(DayReader.NONE);
    }
}

package org.ltvlab.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.engine.CohortCells;
import org.ltvlab.engine.Histories;
import org.ltvlab.engine.Ledger;
import org.ltvlab.unit.Grain;

/** Expected values come from a second, slow computation over lists and {@code java.time}, written here. */
class LocalEngineCorrectnessTest {
    private static final Currency YEN = Currency.getInstance("JPY");
    private final LocalEngine engine = LocalEngine.engine();

    private record Row(int customer, LocalDate date, long amount) {}

    private static List<Row> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        int customers = 1 + random.nextInt(60);
        for (int i = random.nextInt(600); i >= 0; i--) {
            LocalDate date = LocalDate.of(1969, 11, 20).plusDays(random.nextInt(900));
            rows.add(new Row(random.nextInt(customers), date, random.nextLong(-500, 10_000)));
        }
        rows.sort(Comparator.comparingInt(Row::customer).thenComparing(Row::date));
        return rows;
    }

    private static Ledger ledger(List<Row> rows) {
        return new Ledger(
                60,
                rows.stream().mapToInt(Row::customer).toArray(),
                rows.stream().mapToInt(row -> (int) row.date().toEpochDay()).toArray(),
                rows.stream().mapToLong(Row::amount).toArray(),
                YEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void histories_agree_with_filtering_the_list(long seed) {
        List<Row> rows = random(seed);
        int asOf = (int) LocalDate.of(1971, 2, 3).toEpochDay();
        Histories actual = engine.histories(ledger(rows), asOf);
        for (int c = 0; c < 60; c++) {
            int customer = c;
            List<Row> own = rows.stream()
                    .filter(row -> row.customer() == customer && row.date().toEpochDay() <= asOf)
                    .toList();
            assertThat(actual.orders()[c]).isEqualTo(own.size());
            assertThat(actual.firstDay()[c]).isEqualTo(day(own, 0));
            assertThat(actual.secondDay()[c]).isEqualTo(day(own, 1));
            assertThat(actual.lastDay()[c]).isEqualTo(day(own, own.size() - 1));
            assertThat(actual.amount()[c])
                    .isEqualTo(own.stream().mapToLong(Row::amount).sum());
        }
    }

    private static int day(List<Row> rows, int index) {
        return index < 0 || index >= rows.size()
                ? Histories.NONE
                : (int) rows.get(index).date().toEpochDay();
    }

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"WEEK", "MONTH", "QUARTER", "YEAR"})
    void cohorts_agree_with_sets_and_maps(Grain grain) {
        for (long seed = 10; seed < 30; seed++) {
            List<Row> rows = random(seed);
            LocalDate lastDay = LocalDate.of(1971, 10, 2).plusDays(seed * 13);
            rows.removeIf(row -> row.date().isBefore(LocalDate.of(1969, 12, 1)));
            List<Row> counted =
                    rows.stream().filter(row -> !row.date().isAfter(lastDay)).toList();
            CohortCells actual = engine.cohorts(ledger(rows), grain, (int) lastDay.toEpochDay());
            assertCells(actual, counted, grain, lastDay);
        }
    }

    private static void assertCells(CohortCells actual, List<Row> rows, Grain grain, LocalDate lastDay) {
        TreeMap<Integer, LocalDate> births = new TreeMap<>();
        rows.forEach(row -> births.merge(row.customer(), row.date(), (a, b) -> a.isBefore(b) ? a : b));
        LocalDate first = births.values().stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = births.values().stream().max(LocalDate::compareTo).orElseThrow();
        assertThat(actual.firstPeriod()).isEqualTo(distance(grain, LocalDate.EPOCH, first));
        assertThat(actual.size()).hasSize(distance(grain, first, last) + 1);
        assertThat(actual.lastIncomplete())
                .isEqualTo(!start(grain, lastDay.plusDays(1)).isAfter(lastDay));
        for (int c = 0; c < actual.size().length; c++) {
            assertThat(actual.active()[c]).hasSize(distance(grain, first, lastDay) - c + 1);
            for (int age = 0; age < actual.active()[c].length; age++) {
                int cohort = c;
                int wanted = c + age;
                List<Row> cell = rows.stream()
                        .filter(row -> distance(grain, first, births.getOrDefault(row.customer(), lastDay)) == cohort)
                        .filter(row -> distance(grain, first, row.date()) == wanted)
                        .toList();
                Set<Integer> distinct =
                        new TreeSet<>(cell.stream().map(Row::customer).toList());
                assertThat(actual.active()[c][age]).isEqualTo(distinct.size());
                assertThat(actual.orders()[c][age]).isEqualTo(cell.size());
                assertThat(actual.amount()[c][age])
                        .isEqualTo(cell.stream().mapToLong(Row::amount).sum());
            }
            assertThat(actual.size()[c]).isEqualTo(actual.active()[c][0]);
        }
    }

    private static LocalDate start(Grain grain, LocalDate date) {
        return switch (grain) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private static int distance(Grain grain, LocalDate from, LocalDate to) {
        ChronoUnit unit =
                switch (grain) {
                    case DAY -> ChronoUnit.DAYS;
                    case WEEK -> ChronoUnit.WEEKS;
                    case MONTH, QUARTER -> ChronoUnit.MONTHS;
                    case YEAR -> ChronoUnit.YEARS;
                };
        int units = (int) unit.between(start(grain, from), start(grain, to));
        return grain == Grain.QUARTER ? units / 3 : units;
    }

    @Test
    void gaps_agree_with_counting_neighbours() {
        List<Row> rows = random(99);
        TreeMap<Long, Long> expected = new TreeMap<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).customer() == rows.get(i - 1).customer()) {
                long gap = ChronoUnit.DAYS.between(
                        rows.get(i - 1).date(), rows.get(i).date());
                expected.merge(gap, 1L, Long::sum);
            }
        }
        long[] actual = engine.gaps(ledger(rows));
        assertThat(actual).hasSize(expected.lastKey().intValue() + 1);
        IntStream.range(0, actual.length)
                .forEach(gap ->
                        assertThat(actual[gap]).as("gap %d", gap).isEqualTo(expected.getOrDefault((long) gap, 0L)));
    }

    @Test
    void a_ledger_without_orders_has_no_cohorts_and_no_gaps() {
        Ledger none = new Ledger(0, new int[0], new int[0], new long[0], YEN);
        assertThat(engine.cohorts(none, Grain.MONTH, 0).size()).isEmpty();
        assertThat(engine.gaps(none)).isEmpty();
        assertThat(engine.histories(none, 0).orders()).isEmpty();
    }

    @Test
    void a_cohort_reaches_into_the_last_month_even_if_nobody_orders_in_it() {
        Ledger one = new Ledger(
                1, new int[1], new int[] {(int) LocalDate.of(2024, 1, 31).toEpochDay()}, new long[] {5}, YEN);
        CohortCells cells =
                engine.cohorts(one, Grain.MONTH, (int) LocalDate.of(2024, 3, 31).toEpochDay());
        assertThat(cells.active()).isDeepEqualTo(new int[][] {{1, 0, 0}});
        assertThat(cells.lastIncomplete()).isFalse();
        assertThat(engine.cohorts(one, Grain.MONTH, (int)
                                LocalDate.of(2024, 3, 30).toEpochDay())
                        .lastIncomplete())
                .isTrue();
    }
}

package org.ltvlab.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.months;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.cohort.PlainCohorts.Cell;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;

/** Every cell against {@link PlainCohorts}, on real orders. */
class CohortsCorrectnessTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    static Stream<Arguments> data() {
        PlainOrders sample = PlainOrders.cdnowSample();
        return Stream.of(
                Arguments.of("CDNOW sample", sample, Grain.WEEK),
                Arguments.of("CDNOW sample", sample, Grain.MONTH),
                Arguments.of("CDNOW sample", sample, Grain.QUARTER),
                Arguments.of("CDNOW sample", sample, Grain.YEAR),
                Arguments.of("CDNOW master", PlainOrders.cdnowMaster(), Grain.MONTH),
                Arguments.of("Online Retail", PlainOrders.onlineRetail(), Grain.MONTH),
                Arguments.of("Online Retail", PlainOrders.onlineRetail(), Grain.WEEK));
    }

    private static Cohorts by(Grain grain, Transactions orders) {
        CohortQuestion question = cohorts(orders).byFirstPurchase();
        return switch (grain) {
            case WEEK -> question.weekly();
            case QUARTER -> question.quarterly();
            case YEAR -> question.yearly();
            default -> question.monthly();
        };
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("data")
    void every_cell_agrees_with_plain_maps(String name, PlainOrders orders, Grain grain) {
        PlainCohorts plain = new PlainCohorts(orders, grain, orders.lastDate());
        Cohorts cohorts = by(grain, orders.transactions());
        compare(cohorts.retention(), plain, (cells, age) -> cells.get(age)
                .active()
                .size());
        compare(cohorts.revenuePerCustomer(), plain, (cells, age) -> cells.get(age)
                .revenue()
                .doubleValue());
        compare(cohorts.revenuePerCustomer().cumulative(), plain, CohortsCorrectnessTest::revenueTo);
    }

    /** By hand: A and B begin in January, only A orders in March; April is not over and left out. */
    @Test
    void the_last_age_is_where_the_data_or_the_cut_ends() {
        Transactions orders = Transactions.of(
                "JPY",
                Purchase.of("A", "2024-01-05", "100"),
                Purchase.of("B", "2024-01-20", "300"),
                Purchase.of("A", "2024-03-31", "500"),
                Purchase.of("B", "2024-04-02", "900"));
        Cohorts monthly = cohorts(orders).byFirstPurchase().monthly();
        assertThat(monthly.count()).isEqualTo(1);
        assertThat(monthly.retention().average().last().age()).isEqualTo(2);
        assertThat(monthly.retention().average().last().ratio().number()).isEqualTo(0.5);
        CohortGrid cumulative = monthly.revenuePerCustomer().cumulative();
        assertThat(cumulative.average().last().money().number()).isEqualTo((100 + 300 + 500) / 2.0);
        assertThat(cumulative.upTo(months(1)).average().last().age()).isEqualTo(1);
        assertThat(cumulative.upTo(months(12)).average().last().age()).isEqualTo(2);
    }

    /** 0.50 + 0.25 + 0.25 dollars of three customers who never come again: a third of a dollar at every age. */
    @Test
    void a_sum_to_which_nothing_is_added_stays_the_very_same_number() {
        Transactions orders = Transactions.of(
                        "USD",
                        Purchase.of("A", "2024-01-05", "0.50"),
                        Purchase.of("B", "2024-01-20", "0.25"),
                        Purchase.of("C", "2024-01-31", "0.25"))
                .until(LocalDate.of(2024, 5, 31));
        CohortCurve average = cohorts(orders)
                .byFirstPurchase()
                .monthly()
                .revenuePerCustomer()
                .cumulative()
                .average();
        double first = average.at(months(0)).money().number();
        assertThat(first).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(average.chart().series().get(0).values()).hasSize(5).containsOnly(first);
    }

    /** By hand: data to the age of 1 month. */
    @Test
    void a_cut_far_beyond_the_data_is_where_the_data_ends() {
        Transactions orders =
                Transactions.of("JPY", Purchase.of("A", "2024-01-05", "100"), Purchase.of("B", "2024-02-29", "300"));
        CohortGrid retention = cohorts(orders).byFirstPurchase().monthly().retention();
        for (double far : new double[] {1, 12, Integer.MAX_VALUE, 1e12}) {
            assertThat(retention.upTo(months(far)).average().last().age()).isEqualTo(1);
        }
    }

    @Test
    void without_a_full_period_there_is_no_cohort_unless_the_last_one_is_included() {
        Cohorts monthly = cohorts(Transactions.of("JPY", Purchase.of("A", "2024-01-05", "100")))
                .byFirstPurchase()
                .monthly();
        assertThat(monthly.count()).isZero();
        assertThat(monthly.includingIncompletePeriod().count()).isEqualTo(1);
    }

    private static double revenueTo(List<Cell> cells, int age) {
        return cells.subList(0, age + 1).stream()
                .map(Cell::revenue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** What is divided by the customers, at an age of a row of plain cells. */
    private interface Sum {
        double of(List<Cell> cells, int age);
    }

    private static void compare(CohortGrid grid, PlainCohorts plain, Sum sum) {
        List<LocalDate> cohorts = plain.complete();
        List<List<@Nullable Object>> rows = grid.view().rows();
        assertThat(rows).hasSize(cohorts.size() + 1);
        int ages = plain.completeCells(cohorts.get(0)).size();
        double[] sums = new double[ages];
        long[] customers = new long[ages];
        for (int i = 0; i < cohorts.size(); i++) {
            List<Cell> cells = plain.completeCells(cohorts.get(i));
            int size = plain.size(cohorts.get(i));
            List<@Nullable Object> row = rows.get(i);
            assertThat(row.subList(0, 2)).containsExactly(plain.name(cohorts.get(i)), (long) size);
            assertThat(row).hasSize(2 + ages);
            for (int age = 0; age < ages; age++) {
                if (age >= cells.size()) {
                    assertThat(row.get(2 + age)).isNull();
                    continue;
                }
                assertThat(number(row.get(2 + age))).isCloseTo(sum.of(cells, age) / size, within(1e-9));
                sums[age] += sum.of(cells, age);
                customers[age] += size;
            }
        }
        double[] averages = grid.measure() == Measure.CUMULATIVE_REVENUE ? chain(plain, ages) : new double[ages];
        for (int age = 0; age < ages; age++) {
            double average = averages[ages - 1] > 0 ? averages[age] : sums[age] / customers[age];
            assertThat(number(rows.get(cohorts.size()).get(2 + age))).isCloseTo(average, within(1e-9 * average + 1e-9));
        }
    }

    /** The running sum of revenue per customer at each age, over the cohorts whose plain cells reach it. */
    private static double[] chain(PlainCohorts plain, int ages) {
        double[] chain = new double[ages];
        double added = 0;
        for (int age = 0; age < ages; age++) {
            BigDecimal revenue = BigDecimal.ZERO;
            int customers = 0;
            for (LocalDate cohort : plain.complete()) {
                List<Cell> cells = plain.completeCells(cohort);
                revenue = age < cells.size() ? revenue.add(cells.get(age).revenue()) : revenue;
                customers += age < cells.size() ? plain.size(cohort) : 0;
            }
            added += revenue.doubleValue() / customers;
            chain[age] = added;
        }
        return chain;
    }

    private static double number(@Nullable Object cell) {
        assertThat(cell).isInstanceOf(Measured.class);
        return cell instanceof Measured<?> measured ? measured.number() : Double.NaN;
    }

    /** A: 1 January and 1 March; B: 31 January; C: 10 February, twice. Data to 31 March. By hand. */
    private final Cohorts small = cohorts(Transactions.of(
                            "JPY",
                            Purchase.of("A", "2024-01-01", "1000"),
                            Purchase.of("A", "2024-03-01", "500"),
                            Purchase.of("B", "2024-01-31", "2000"),
                            Purchase.of("C", "2024-02-10", "300"),
                            Purchase.of("C", "2024-02-10", "700"))
                    .until(LocalDate.of(2024, 3, 31)))
            .byFirstPurchase()
            .monthly();

    @Test
    void reached_ages_without_orders_are_zero_and_others_are_empty() {
        List<List<String>> texts = new ArrayList<>();
        for (List<@Nullable Object> row : small.retention().view().rows()) {
            texts.add(row.stream().map(String::valueOf).toList());
        }
        assertThat(texts)
                .containsExactly(
                        List.of("2024-01", "2", "100.0%", "0.0%", "50.0%"),
                        List.of("2024-02", "1", "100.0%", "0.0%", "null"),
                        List.of("Weighted average", "3", "100.0%", "0.0%", "50.0%"));
        assertThat(small.revenuePerCustomer().cumulative().view().rows().get(0))
                .extracting(String::valueOf)
                .containsExactly("2024-01", "2", "¥1,500", "¥1,500", "¥1,750");
    }

    /** By hand: (3000 + 1000) ÷ 3 at age 0, nothing at 1, 500 ÷ 2 at 2, which only the first cohort reached. */
    @Test
    void the_average_of_cumulative_revenue_adds_up_the_averages_of_the_ages() {
        CohortGrid ltv = small.revenuePerCustomer().cumulative();
        assertThat(ltv.view().rows().get(2))
                .extracting(String::valueOf)
                .containsExactly("Weighted average", "3", "¥1,333", "¥1,333", "¥1,583");
        CohortNumber two = ltv.average().at(months(2));
        assertThat(two.customers()).isEqualTo(2);
        assertThat(two.explain().paragraphs())
                .contains(
                        "¥1,583 = ¥1,333 + ¥500 ÷ 2 customers",
                        "The average adds up the averages of each age, each over the cohorts that reached it, weighed by"
                                + " their customers; it does not jump or fall where a cohort ends.");
        assertThat(ltv.heatmap().caption().note())
                .contains("Hatched = not reached yet.")
                .doesNotContain("Empty");
        assertThat(ltv.chart().caption().note()).doesNotContain("Empty", "Hatched", "  ");
        Language.choose(Language.JAPANESE);
        assertThat(ltv.heatmap().caption().note()).contains("斜線は未到達。").doesNotContain("空欄");
        assertThat(ltv.view().caption().note())
                .endsWith("空欄は未到達。平均は、経過ごとの売上の加重平均(その経過に到達したコホートのみ、顧客数で加重)を足し上げた値です。" + "コホートの入れ替わりで跳ねたり下がったりしません。");
    }

    @Test
    void one_number_says_what_stands_behind_it() {
        CohortNumber two = small.retention().average().at(months(2));
        assertThat(two.ratio().inPercent()).isEqualTo(50);
        assertThat(two.customers()).isEqualTo(2);
        assertThat(two.cohorts()).isEqualTo(1);
        // Wilson interval of 1 of 2 by hand: (0.5 + z²/4 ± z √(0.125 + z²/16)) / (1 + z²/2), z = 1.959964.
        assertThat(two.interval(0.95).low()).isCloseTo(0.094531, within(1e-6));
        assertThat(two)
                .hasToString(
                        "Retention, Weighted average: 50.0% at 2 months (n=2; cohorts: 1; Wilson 95% interval 9.5%–90.5%)");
        assertThat(small.revenuePerCustomer()
                        .cumulative()
                        .cohort("2024-01")
                        .at(months(1))
                        .money())
                .hasToString("¥1,500");
    }
}

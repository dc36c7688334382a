package org.ltvlab.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.weeks;
import static org.ltvlab.Words.years;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;

/** Laws that hold whatever the orders are. */
class CohortsConsistencyTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    private static Cohorts monthly(PlainOrders orders) {
        return cohorts(orders.transactions()).byFirstPurchase().monthly();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sizes_add_up_to_the_customers_and_revenue_to_the_total(long seed) {
        PlainOrders orders = PlainOrders.random(seed, 200);
        List<List<Object>> rows = rows(monthly(orders).includingIncompletePeriod());
        assertThat(rows.stream().mapToLong(row -> (long) row.get(1)).sum()).isEqualTo(200);
        assertThat(rows.stream()
                        .mapToDouble(row -> ((Money) row.get(3)).number())
                        .sum())
                .isCloseTo(orders.revenue().doubleValue(), within(1e-6));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // rows without empty cells
    private static List<List<Object>> rows(Cohorts cohorts) {
        return (List) cohorts.view().rows();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void retention_starts_at_all_and_stays_between_nobody_and_all(long seed) {
        CohortGrid retention = monthly(PlainOrders.random(seed, 150)).retention();
        for (List<?> row : retention.view().rows()) {
            assertThat(row.get(2)).isEqualTo(new Ratio(1));
            assertThat(row.subList(2, row.size()).stream().filter(cell -> cell != null))
                    .allMatch(cell -> ((Ratio) cell).number() >= 0 && ((Ratio) cell).number() <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void other_names_for_customers_change_nothing(long seed) {
        PlainOrders orders = PlainOrders.random(seed, 150);
        Cohorts here = monthly(orders);
        Cohorts there = monthly(orders.relabelled());
        assertThat(there.retention().view()).isEqualTo(here.retention().view());
        assertThat(there.revenuePerCustomer().cumulative().heatmap())
                .isEqualTo(here.revenuePerCustomer().cumulative().heatmap());
    }

    @Test
    void cumulative_revenue_of_a_cohort_never_falls_and_ends_at_its_revenue_per_customer() {
        Cohorts cohorts = monthly(PlainOrders.random(8, 150));
        CohortGrid cumulative = cohorts.revenuePerCustomer().cumulative();
        for (List<Object> cohort : rows(cohorts)) {
            CohortCurve curve = cumulative.cohort((String) cohort.get(0));
            int ages = Math.toIntExact((long) cohort.get(2));
            for (int age = 1; age <= ages; age++) {
                assertThat(curve.at(months(age)).money())
                        .isGreaterThanOrEqualTo(curve.at(months(age - 1)).money());
            }
            assertThat(curve.at(months(ages)).money()).isEqualTo(cohort.get(4));
        }
    }

    @Test
    void the_average_of_cumulative_revenue_never_falls_whatever_cohorts_end() {
        for (PlainOrders orders :
                List.of(PlainOrders.onlineRetail(), PlainOrders.cdnowSample(), PlainOrders.random(9, 80))) {
            CohortGrid ltv = monthly(orders).revenuePerCustomer().cumulative();
            List<Double> average = ltv.average().chart().series().get(0).values();
            assertThat(average).isSorted();
            assertThat(ltv.upTo(months(3)).average().at(months(3)).money())
                    .isEqualTo(ltv.average().at(months(3)).money());
        }
    }

    @Test
    void an_incomplete_last_period_is_left_out_and_said() {
        PlainOrders orders = PlainOrders.onlineRetail();
        Cohorts cohorts = monthly(orders);
        // The data ends on 2011-12-09; 41 customers ordered first in that December (counted with pandas).
        assertThat(cohorts.retention().cohortNames()).hasSize(12).endsWith("2011-11");
        assertThat(cohorts.retention().view().caption().note())
                .contains("2011-12 is covered only in part and left out, with its 41 new customers.");
        assertThat(cohorts.includingIncompletePeriod().retention().cohortNames())
                .hasSize(13)
                .endsWith("2011-12");
    }

    @Test
    void up_to_cuts_the_ages_and_years_are_twelve_months() {
        CohortGrid retention = monthly(PlainOrders.cdnowSample()).retention();
        assertThat(retention.upTo(months(6)).view().columns()).hasSize(2 + 7);
        assertThat(retention.average().at(years(1)).ratio())
                .isEqualTo(retention.average().at(months(12)).ratio());
        assertThat(retention.upTo(months(99)).view()).isEqualTo(retention.view());
        assertThat(cohorts(PlainOrders.cdnowSample().transactions())
                        .byFirstPurchase()
                        .weekly()
                        .retention()
                        .upTo(weeks(2))
                        .view()
                        .columns())
                .hasSize(2 + 3);
    }

    @Test
    void charts_carry_the_numbers_of_the_table() {
        CohortGrid grid =
                monthly(PlainOrders.onlineRetail()).revenuePerCustomer().cumulative();
        HeatMapView map = grid.heatmap();
        assertThat(map.rows()).hasSize(13);
        assertThat(map.rows().get(0).name()).isEqualTo("2010-12 (n=885)");
        LineView lines = grid.chart();
        assertThat(lines.series())
                .extracting(Series::name)
                .containsExactly("Weighted average", "2010-12", "2011-03", "2011-06", "2011-10");
        for (int age = 0; age < 12; age++) {
            double average = grid.average().at(months(age)).money().number();
            assertThat(lines.series().get(0).values().get(age)).isEqualTo(average);
            assertThat(map.rows().get(12).values().get(age)).isEqualTo(average);
        }
        assertThat(lines.series().get(4).values().get(1)).isNotNull();
        assertThat(lines.series().get(4).values().get(2)).isNull();
    }
}

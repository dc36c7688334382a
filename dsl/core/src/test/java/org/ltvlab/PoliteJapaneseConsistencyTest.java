package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.standardSegments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.cohort.CohortGrid;
import org.ltvlab.cohort.Cohorts;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.metric.OrderMetrics;
import org.ltvlab.rfm.RfmScores;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.View;

/** One report holds formulas and analyses; its Japanese sentences end alike, in です and ます, or in a noun. */
@ExtendWith(InLanguage.class)
class PoliteJapaneseConsistencyTest {
    /** A sentence whose verb or adjective stands in its plain form: 数える。 なった。 いない。 である。 */
    private static final Pattern PLAIN = Pattern.compile("(る|く|ぐ|む|う|ぬ|つ|だ|(?<![まで])す|(?<!まし|でし)た|(?<!くださ)い)$");

    @BeforeEach
    void inJapanese() {
        Language.choose(Language.JAPANESE);
    }

    private static Stream<String> told(Shown shown) {
        View view = shown.view();
        Stream<String> around = view instanceof TableView table
                ? Stream.of(table.caption().note())
                : view instanceof ChartView chart ? Stream.of(chart.caption().note(), chart.altText()) : Stream.of();
        Stream<String> cells = view instanceof TableView table
                ? table.rows().stream().flatMap(List::stream).map(String::valueOf)
                : Stream.of();
        return Stream.of(Stream.of(shown.toString()), shown.explain().paragraphs().stream(), around, cells)
                .flatMap(texts -> texts);
    }

    private static List<String> plain(Shown... all) {
        Predicate<String> endsPlainly = PLAIN.asPredicate();
        return Arrays.stream(all)
                .flatMap(PoliteJapaneseConsistencyTest::told)
                .filter(text -> text.contains("。"))
                .flatMap(text -> Arrays.stream(text.split("。")))
                .filter(endsPlainly)
                .distinct()
                .toList();
    }

    @Test
    void analyses_of_orders_speak_as_formulas_do() {
        Transactions orders = PlainOrders.cdnowSample().transactions();
        OrderMetrics metrics = metrics(orders).f2Within(days(90));
        RfmScores scores = rfm(orders).asOf("1998-05-31").scoredBy(quintiles());
        RfmScores later = rfm(orders).asOf("1998-12-31").scoredBy(quintiles());
        assertThat(plain(
                        orders,
                        orders.validation(),
                        metrics,
                        metrics.daysBetweenOrders(),
                        metrics.dormantAfter(days(180)),
                        metrics.repeatRate(),
                        scores,
                        scores.heatmap(),
                        later,
                        later.segmentedBy(standardSegments())))
                .isEmpty();
    }

    @Test
    void cohorts_speak_as_formulas_do() {
        Cohorts whole = cohorts(PlainOrders.cdnowSample().transactions())
                .byFirstPurchase()
                .monthly();
        Transactions half = Transactions.of(
                "JPY",
                Purchase.of("A", "2024-01-05", "1200"),
                Purchase.of("B", "2024-02-03", "800"),
                Purchase.of("A", "2024-03-10", "500"));
        Cohorts cut = cohorts(half).byFirstPurchase().monthly();
        Cohorts none = cohorts(half).byFirstPurchase().yearly();
        CohortGrid cumulative = whole.revenuePerCustomer().cumulative();
        assertThat(plain(
                        whole,
                        whole.retention(),
                        whole.retention().heatmap(),
                        whole.retention().average(),
                        whole.revenuePerCustomer(),
                        cumulative,
                        cumulative.upTo(months(6)).chart(),
                        cut,
                        cut.includingIncompletePeriod(),
                        cut.retention()))
                .isEmpty();
        assertThat(none).hasToString("コホート: 完了した期間がありません。 2024は途中までのデータのため、その新規顧客2人とともに除外しています。");
    }
}

package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client report on files that cannot bear every number: a report all the same, which says what it cannot know. */
class ClientReportRunsTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-05");

    @TempDir
    private Path folder;

    private record Order(String customer, LocalDate day, int amount) {
        String line() {
            return customer + "," + day + "," + amount;
        }
    }

    private String report(String language, List<Order> orders, String... parameters) {
        Workplace place = new Workplace(folder)
                .with(
                        "orders.csv",
                        orders.stream()
                                .map(Order::line)
                                .collect(Collectors.joining("\n", "customer,date,amount\n", "\n")));
        List<String> call = new ArrayList<>(List.of(
                "report",
                Project.ROOT
                        .resolve("notebooks/" + language + "/client-report.ipynb")
                        .toString(),
                "-o",
                "report.html",
                "-p",
                "file=" + folder.resolve("orders.csv")));
        call.addAll(List.of(parameters));
        Project.Ended ended = place.ltv(call.toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isZero();
        String html = place.read("report.html");
        assertThat(html).startsWith("<!doctype html><html lang=\"" + language + "\"");
        ReportRunsTest.readsWell(html);
        return html.replaceAll("(?s)<style.*?</style>|<[^>]*>", "");
    }

    /** 60 customers, one more each day; every other one comes back after 30 days, the first one again on 30 April. */
    private static List<Order> fourMonths() {
        return Stream.concat(
                        IntStream.range(0, 60).boxed().flatMap(i -> IntStream.rangeClosed(0, 1 - i % 2)
                                .mapToObj(n -> new Order("C" + i, FIRST.plusDays(i + 30L * n), 1_000))),
                        Stream.of(new Order("C0", LocalDate.parse("2024-04-30"), 1_000)))
                .toList();
    }

    /**
     * By hand: 90 days are over by 30 April for those who began by 31 January, 27 customers, of whom 14 came back; 30 of
     * the 31 gaps are 30 days, and 80 % of that are 24; nobody was away for 180 days; April is age 3 of January.
     */
    @Test
    void four_months_of_orders_give_what_they_can_and_say_what_they_cannot() {
        assertThat(report("en", fourMonths()))
                .contains("91 orders of 60 customers worth ¥91,000")
                .contains("51.9% order again within 90 days of their first order")
                .contains("Up to month 3 after the first order a customer brings")
                .contains("6 months were asked for, but the data reaches no further.")
                .contains("LTV cannot be estimated: from 2024-01-05 to 2024-04-30 no customer has gone 180 days")
                .contains("Remind first-time buyers on day 24")
                .contains("Early cohorts may therefore hold old customers");
        assertThat(report("ja", fourMonths()))
                .contains("顧客60人が91件を注文し、売上は91,000円")
                .contains("2回目を注文する顧客は51.9%")
                .contains("初回の月から3か月後までに")
                .contains("指定は6か月後までですが、データはそこまで届きません。")
                .contains("LTVはまだ推定できません。")
                .contains("初回購入者に24日目の案内を送る")
                .contains("初期のコホートには既存顧客が混じることがあり");
    }

    @Test
    void a_shorter_rule_of_dormancy_brings_the_ltv_and_its_range() {
        assertThat(report("en", fourMonths(), "-p", "dormantDays=60", "-p", "grossMargin=50"))
                .containsPattern("LTV is estimated at ¥[\\d,]+ in gross profit; over the 95% interval of the churn rate"
                        + " it runs from ¥[\\d,]+ to ¥[\\d,]+ \\(the margin of 50\\.0% is an assumption\\)")
                .doesNotContain("undefined");
    }

    /**
     * 10 customers order 100 times, once a week, 500 a second time after 60 days, 100 once: the median of all gaps is 7 days,
     * that from the first to the second order is 60, and 80 % of it are 48.
     */
    @ParameterizedTest
    @CsvSource({"en, Remind first-time buyers on day 48", "ja, 初回購入者に48日目の案内を送る"})
    void heavy_buyers_do_not_say_when_first_time_buyers_are_reminded(String language, String advice) {
        List<Order> orders = IntStream.range(0, 610)
                .boxed()
                .flatMap(i -> IntStream.range(0, i < 10 ? 100 : i < 510 ? 2 : 1)
                        .mapToObj(n -> new Order("C" + i, FIRST.plusDays((i < 10 ? 7L : 60L) * n), 1_000)))
                .toList();
        assertThat(report(language, orders)).contains(advice);
    }

    @Test
    void orders_that_brought_no_money_are_no_fault() {
        List<Order> free = fourMonths().stream()
                .map(order -> new Order(order.customer(), order.day(), 0))
                .toList();
        assertThat(report("en", free, "-p", "dormantDays=60"))
                .contains("91 orders of 60 customers worth ¥0", "LTV is estimated at ¥0");
        assertThat(report("ja", free)).contains("顧客60人が91件を注文し、売上は0円");
    }

    static Stream<List<Order>> scant() {
        return Stream.of(
                List.of(new Order("A", FIRST, 1_200)), // one order, in a month that is not over
                IntStream.range(0, 40) // seven customers in three weeks
                        .mapToObj(i -> new Order("C" + i % 7, FIRST.plusDays(i % 20), 1_000 + i))
                        .toList(),
                IntStream.range(0, 150) // two orders on the same day, never again: the median gap is 0
                        .mapToObj(i -> new Order("C" + i / 2, FIRST.plusDays(i / 2), 1_000 + i))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scant")
    void advice_that_the_numbers_do_not_bear_out_is_left_away(List<Order> orders) {
        for (String language : List.of("en", "ja")) {
            assertThat(report(language, orders))
                    .doesNotContain("day 0", "0日目")
                    .doesNotContain("the 0 ", "Champions (0)", "優良顧客0人", "離反予備軍0人");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void one_customer_is_enough(String language) {
        List<Order> orders = List.of(
                new Order("A", FIRST, 1_200),
                new Order("A", LocalDate.parse("2024-02-09"), 800),
                new Order("A", LocalDate.parse("2024-04-30"), 500));
        String text = report(language, orders);
        // 2,500 yen over 3 orders
        assertThat(text).contains(language.equals("ja") ? "平均購入単価は833円" : "¥833 an order");
        assertThat(text).contains(language.equals("ja") ? "顧客1人が3件を注文" : "3 orders of 1 customer worth ¥2,500");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Nobody has ordered twice so far, Find out what brings a second order",
        "ja, 2回以上注文した顧客はまだいません, 2回目の注文のきっかけを探る"
    })
    void customers_who_all_bought_once_are_no_fault(String language, String finding, String advice) {
        List<Order> orders = IntStream.range(0, 150)
                .mapToObj(i -> new Order("C" + i, FIRST.plusDays(i % 117), 1_000 + 10 * i))
                .toList();
        assertThat(report(language, orders)).contains(finding).contains(advice).doesNotContain("Remind", "日目の案内");
    }

    /**
     * A subscription: 70 of 100 pay today, 10 each for the 1st to the 7th time, 30 days apart; 30 stopped 120 days ago. A
     * recency of today is score 2 (30 % are worse), so those with 4 payments and more have the scores of At risk.
     *
     * @param stoppedAfter how often the 10 of the 30 who are not of 3 payments paid
     */
    private static List<Order> subscription(int stoppedAfter) {
        LocalDate today = LocalDate.parse("2024-12-31");
        return IntStream.range(0, 100)
                .boxed()
                .flatMap(i -> IntStream.range(0, i < 70 ? 1 + i % 7 : i < 80 ? stoppedAfter : 3)
                        .mapToObj(n -> new Order("C" + i, today.minusDays((i < 70 ? 0 : 120) + 30L * n), 1_000)))
                .toList();
    }

    @Test
    void who_paid_today_is_not_won_back() {
        assertThat(report("en", subscription(3)))
                .contains("40 customers have the scores of At risk, but ordered within 60 days (twice the median gap)")
                .doesNotContain("win back", "in person");
        assertThat(report("ja", subscription(3)))
                .contains("離反予備軍のスコアの40人は、最後の注文から60日(注文間隔の中央値の2倍)を超えていないため")
                .doesNotContain("復帰施策を打つ", "個別に連絡する");
    }

    @Test
    void who_has_been_silent_for_twice_the_usual_gap_is_won_back() {
        assertThat(report("en", subscription(6)))
                .contains(
                        "10 customers at risk (10.0% of all customers) ordered 6 times or more, but not for more than 60 days")
                .contains("Try to win back the 10 customers at risk without an order for more than 60 days");
        assertThat(report("ja", subscription(6)))
                .contains("離反予備軍のうち10人(全顧客の10.0%)は、6回以上注文したのに、60日を超えて注文がありません")
                .contains("60日を超えて注文のない離反予備軍10人に復帰施策を打つ");
    }

    /** The shop has 36 full months, so that the oldest cohort reaches month 35. */
    @ParameterizedTest
    @CsvSource({"en, 18, 18", "ja, 18, 18", "en, 99, 35", "ja, 99, 35"})
    void a_horizon_reaches_as_far_as_the_data(String language, int asked, int reached) {
        Workplace place = new Workplace(folder);
        String notebook = Project.ROOT
                .resolve("notebooks/" + language + "/client-report.ipynb")
                .toString();
        Project.Ended ended = place.ltv("report", notebook, "-o", "report.html", "-p", "horizon=" + asked);
        assertThat(ended.code()).as(ended.output()).isZero();
        boolean japanese = language.equals("ja");
        assertThat(place.read("report.html"))
                .contains(
                        japanese ? "初回の月から" + reached + "か月後までに" : "Up to month " + reached + " after the first order")
                .matches(text ->
                        asked == reached || text.contains(japanese ? "データはそこまで届きません" : "the data reaches no further"));
    }
}

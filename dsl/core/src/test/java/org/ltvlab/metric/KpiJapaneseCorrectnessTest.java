package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Count;

/** Every KPI in Japanese, with its parts in the words of the trade. */
@ExtendWith(InLanguage.class)
class KpiJapaneseCorrectnessTest {
    @BeforeEach
    void inJapanese() {
        language(JAPANESE);
    }

    /** 10,000 ÷ 2; 1,200 ÷ 100 ÷ 1; 100,000 ÷ 800 and ÷ 500; 20 ÷ 100. */
    @Test
    void quotients_name_both_their_parts() {
        assertThat(kpi().averageOrderValue(yen(10_000), 2)).hasToString("平均購入単価 5,000円 = 売上 10,000円 ÷ 注文数 2");
        assertThat(kpi().purchaseFrequency(1_200, 100, years(1)))
                .hasToString("購入頻度 12回/年 = 注文数 1,200 ÷ 顧客数 100 ÷ 期間 1年");
        assertThat(kpi().revenuePerUser(yen(100_000).perMonth(), 800))
                .hasToString("ARPU 125円/月(売上) = 売上 100,000円/月 ÷ ユーザー数 800");
        assertThat(kpi().revenuePerPayingUser(yen(100_000).perMonth(), 500))
                .hasToString("ARPPU 200円/月(売上) = 売上 100,000円/月 ÷ 課金ユーザー数 500");
        assertThat(kpi().returnOnInvestment(yen(20), yen(100))).hasToString("ROI 20.0% = 利益 20円 ÷ 投資 100円");
    }

    /** Wilson's interval of 30 of 100 by the textbook: 21.9 % to 39.6 %. */
    @Test
    void shares_have_names_and_definitions() {
        assertThat(kpi().repeatRate().counted(30).outOf(100))
                .hasToString("リピート率 30.0%(30人 / 100人、Wilson 95%信頼区間 21.9%–39.6%)");
        assertThat(kpi().f2Conversion()).hasToString("F2転換率: 2回目の購入をした顧客 ÷ 初回購入した顧客のうち期間が終わった人。");
        assertThat(kpi().customerRetention()).hasToString("顧客維持率: 期首の顧客のうち期末に残った顧客 ÷ 期首の顧客。期中の新規は入れません。");
        assertThat(kpi().onboardingCompletion()).hasToString("オンボーディング完了率: 期限内に完了した顧客 ÷ 開始した顧客。");
        assertThat(kpi().referralsPerCustomer()).hasToString("リファラル率(対既存顧客): 紹介による新規顧客 ÷ 既存顧客。");
        assertThat(kpi().referralShareOfNew()).hasToString("紹介経由の比率(対新規顧客): 紹介による新規顧客 ÷ 新規顧客。");
        assertThat(kpi().csat()).hasToString("CSAT(上位2段階): 上位2段階の回答 ÷ 全回答。尺度は5段階。");
        assertThat(kpi().share("苦情", "問い合わせ")).hasToString("苦情: 苦情 ÷ 問い合わせ。");
    }

    @Test
    void what_has_no_value_is_called_so_with_one_word() {
        assertThat(kpi().averageOrderValue(yen(0), 0)).hasToString("平均購入単価 計算不能 = 売上 0円 ÷ 注文数 0");
        assertThat(kpi().nps(0, 0, 0)).hasToString("NPS: 計算不能(回答なし)");
        assertThat(kpi().nps(0, 0, 0).view().rows().get(0).get(2)).isEqualTo("計算不能");
        assertThat(kpi().csat().counted(0).outOf(0).explain().paragraphs()).contains("計算不能");
        assertThat(kpi().healthScore().part("利用", percent(50), 80)).hasToString("ヘルススコア: 計算不能(重みの合計 50.0%)");
        assertThat(Lifetimes.of(new double[] {3}, new boolean[] {false}, months(1)))
                .hasToString("継続期間: 計算不能(1人全員が継続中)");
        Transactions one = Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200"));
        assertThat(metrics(one).daysBetweenOrders()).hasToString("購入間隔: 計算不能(2回以上注文した顧客なし)");
    }

    @Test
    void a_word_that_is_not_there_is_told_by_the_word_that_was_typed() {
        assertThatProblem(() -> kpi().averageOrderValue(yen(100), 1).with("order", new Count(2)), """
                averageOrderValue must have the quantity that is named (項目).
                  got:   "order"
                  known: revenue, orders; did you mean orders?""");
        assertThatProblem(() -> kpi().purchaseFrequency(1, 1, years(1)).with("people", new Count(2)), """
                purchaseFrequency must have the quantity that is named (項目).
                  got:   "people"
                  known: orders, customers, span""");
    }

    /**
     * From 1,000 ÷ 2 to 1,200 ÷ 3: the revenue brings the mean of 200 ÷ 2 and 200 ÷ 3, the orders take the mean of
     * 1,000 ÷ 6 and 1,200 ÷ 6; −100 in all.
     */
    @Test
    void two_states_of_one_kpi_can_be_compared() {
        var change = kpi().averageOrderValue(yen(1_200), 3).comparedTo(kpi().averageOrderValue(yen(1_000), 2));
        assertThat(change.parts()).extracting(part -> part.name()).containsExactly("売上", "注文数");
        assertThat(change.parts().get(0).change()).isCloseTo((100 + 200 / 3.0) / 2, within(1e-9));
        assertThat(change.parts().get(1).change()).isCloseTo(-(1_000 / 6.0 + 200) / 2, within(1e-9));
    }

    private static void assertThatProblem(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}

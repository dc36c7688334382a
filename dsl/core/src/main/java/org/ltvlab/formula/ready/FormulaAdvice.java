package org.ltvlab.formula.ready;

import java.util.List;
import java.util.Locale;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * Which formula suits a business, and why (計算式の選び方); the rows are those that practitioners publish.
 *
 * @param business the kind of business
 * @param names what it is also called, in either language, for {@link #forBusiness}
 * @param word the word that starts the formula
 * @param why why it suits
 * @param code a chain to paste, with sample values
 */
public record FormulaAdvice(Phrase business, List<String> names, String word, Phrase why, String code)
        implements Shown {
    private static final List<FormulaAdvice> ALL = List.of(
            new FormulaAdvice(
                    new Phrase("EC・小売", "retail"),
                    List.of("retail", "ec", "d2c", "shop", "小売", "通販", "店舗"),
                    "ltvByLifespan",
                    new Phrase(
                            "注文ごとに支払い、解約という出来事がないため、単価・頻度・継続期間と粗利率で計算します。",
                            "Customers pay by the order and there is no event of leaving, so that order value, frequency,"
                                    + " lifespan and margin say it."),
                    "ltvByLifespan().averageOrderValue(yen(5_000)).grossMargin(percent(50))"
                            + ".purchaseFrequency(perYear(12)).lifespan(years(3))"),
            new FormulaAdvice(
                    new Phrase("サブスクリプション・SaaS", "subscription"),
                    List.of("subscription", "saas", "サブスク", "定額", "月額"),
                    "ltvByChurn",
                    new Phrase(
                            "毎期定額で支払い、解約日がわかるため、期間あたり売上と解約率で計算します。",
                            "Customers pay the same every period and the day they leave is known, so that revenue per"
                                    + " period and churn say it."),
                    "ltvByChurn().revenuePerUser(yen(3_000).perMonth()).grossMargin(percent(80))"
                            + ".churnRate(percent(5).perMonth())"),
            new FormulaAdvice(
                    new Phrase("アップセルのあるサブスクリプション", "subscription with expansion"),
                    List.of("subscription with expansion", "upsell", "expansion", "アップセル", "クロスセル"),
                    "ltvWithExpansion",
                    new Phrase(
                            "残る顧客の売上が増えるため、解約率から拡大率を引いた純解約率で計算します。",
                            "Staying customers pay more over time, so that churn less expansion, the net churn, says it."),
                    "ltvWithExpansion().revenuePerAccount(yen(30_000).perMonth()).grossMargin(percent(80))"
                            + ".churnRate(percent(3).perMonth()).expansionRate(percent(1).perMonth())"),
            new FormulaAdvice(
                    new Phrase("長期契約(年契約・保険・BtoB)", "contract"),
                    List.of("contract", "insurance", "b2b", "btob", "年契約", "保険", "契約"),
                    "ltvDiscounted",
                    new Phrase(
                            "支払いが何年も先に及ぶため、割引して今の価値で計算します。",
                            "Payments reach years ahead, so that they are discounted to today's money."),
                    "ltvDiscounted().revenuePerAccount(yen(600_000).perYear()).grossMargin(percent(60))"
                            + ".churnRate(percent(10).perYear()).discountRate(percent(8).perYear())"),
            new FormulaAdvice(
                    new Phrase("費用の重い事業(営業・サポート)", "margin-led"),
                    List.of("margin-led", "consulting", "service", "コンサル", "利益重視", "サービス"),
                    "ltvByLifespan",
                    new Phrase(
                            "獲得と維持の費用が利益を左右するため、どちらも差し引きます。維持コストは期間をかけます。",
                            "Winning and keeping customers costs much, so that both are taken off, the retention cost for"
                                    + " every period."),
                    "ltvByLifespan().averageOrderValue(yen(10_000)).purchaseFrequency(perYear(12)).lifespan(years(3))"
                            + ".acquisitionCost(yen(50_000)).retentionCost(yen(5_000).perYear())"),
            new FormulaAdvice(
                    new Phrase("投資対効果", "return on investment"),
                    List.of("return on investment", "roi", "investment", "投資"),
                    "kpi().returnOnInvestment",
                    new Phrase(
                            "問いが投資の回収なので、利益(効果 − 投資)を投資で割ります。獲得への投資だけなら、獲得コスト控除前のLTVをCACで割る" + "unitEconomicsを使います。",
                            "The question is what an investment brings back, so that its profit, benefit less investment, is"
                                    + " divided by the investment. Where the investment is acquisition alone, unitEconomics"
                                    + " divides LTV before acquisition cost by CAC."),
                    "kpi().returnOnInvestment(yen(50_000_000).minus(yen(30_000_000)), yen(30_000_000))"));

    public FormulaAdvice {
        names = List.copyOf(names);
    }

    /** Every row. */
    public static List<FormulaAdvice> all() {
        return ALL;
    }

    /**
     * The row for a business: {@code "subscription"}, {@code "EC"}, {@code "サブスク"}.
     *
     * @throws LtvProblem if no row has that name; the names are listed
     */
    public static FormulaAdvice forBusiness(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(row -> row.names().contains(wanted))
                .findFirst()
                .orElseThrow(() -> LtvProblem.mustHold("whichFormula (計算式の選び方) needs one of these kinds of business")
                        .got("\"" + name + "\"")
                        .known(ALL.stream().flatMap(row -> row.names().stream()).toList(), wanted)
                        .fix("whichFormula(\"subscription\")")
                        .problem());
    }

    @Override
    public TextView view() {
        return TextView.of(toString(), code);
    }

    @Override
    public TextView explain() {
        return view();
    }

    /** As {@code retail: ltvByLifespan. Customers pay by the order ...} */
    @Override
    public String toString() {
        return business
                + Language.current().pick(":", ": ")
                + word
                + Language.current().pick("。", ". ")
                + why;
    }
}

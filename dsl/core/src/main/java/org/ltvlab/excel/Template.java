package org.ltvlab.excel;

import java.util.List;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * The two sheets to fill in. The sample values are those of published examples: 5,000円 × 50 % × 12 a year × 3 years =
 * 90,000円 and 3,000円 a month at a churn of 5 % (Crescendo Lab), a CAC of 1,300,000円 ÷ 100 = 13,000円 (Salesforce Japan).
 */
final class Template {
    static final String SUBSCRIPTION = "subscription";
    static final String RETAIL = "retail";

    private Template() {}

    static Phrase name(String key) {
        return key.equals(RETAIL) ? new Phrase("小売・EC", "Retail") : new Phrase("サブスクリプション", "Subscription");
    }

    static List<SheetPlan> sheets() {
        return List.of(plan(SUBSCRIPTION, subscription(), cac()), plan(RETAIL, retail(), cac()));
    }

    private static SheetPlan plan(String key, Computed<Money> ltv, AcquisitionCost cac) {
        UnitEconomics unit = UnitEconomics.start().customerValue(ltv).acquisitionCost(cac);
        return new SheetPlan(
                key,
                name(key),
                List.of(
                        Result.of(ltv.formula()).feeding(Terms.CUSTOMER_VALUE.word()),
                        Result.of(cac.formula()),
                        Result.of(unit.inShort()).against(Benchmark.LTV_TO_CAC),
                        Result.of(unit.paybackFormula())));
    }

    static LtvByChurn subscription() {
        return LtvByChurn.start()
                .revenuePerUser(Money.yen(3_000).perMonth())
                .grossMargin(Ratio.percent(60))
                .churnRate(Ratio.percent(5).perMonth());
    }

    static LtvByLifespan retail() {
        return LtvByLifespan.start()
                .averageOrderValue(Money.yen(5_000))
                .grossMargin(Ratio.percent(50))
                .purchaseFrequency(Frequency.perYear(12))
                .lifespan(Span.years(3));
    }

    static AcquisitionCost cac() {
        return AcquisitionCost.start().costs(Money.yen(1_300_000)).newCustomers(100);
    }

    /** The formulas of a sheet by its key, to be given the values that were filled in. */
    static List<Formula<?>> formulas(String key) {
        return List.of(key.equals(RETAIL) ? retail().formula() : subscription().formula(), cac().formula());
    }
}

package org.ltvlab.acceptance;

import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvBySbg;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ltvlab.excel.Workbook;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** Every ready formula, and one of our own, with values drawn at random. */
final class ReadyFormulas {
    /** What a spreadsheet would run if it were typed; the carriage return last, as a file of another system has it. */
    static final List<String> DANGEROUS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1:A2)",
            "=HYPERLINK(\"http://example.com\")",
            "\t=1+1",
            "\r=1+1",
            "_x000D_ & <b> \"'é");

    private static final List<Grain> GRAINS = List.of(Grain.values());

    private ReadyFormulas() {}

    static List<Computed<?>> draw(Random random) {
        var churn = ltvByChurn()
                .averageOrderValue(money(random))
                .purchaseFrequency(frequency(random))
                .churnRate(rate(random, 0.5));
        var lifespan = ltvByLifespan()
                .averageOrderValue(money(random))
                .purchaseFrequency(frequency(random))
                .lifespan(span(random));
        PeriodicRate leaving = rate(random, 0.5);
        var expansion = ltvWithExpansion()
                .revenuePerAccount(flow(random))
                .grossMargin(share(random))
                .churnRate(leaving)
                .expansionRate(leaving.of(leaving.number() * 0.9 * random.nextDouble()))
                .retentionCost(flow(random));
        var discounted = ltvDiscounted()
                .revenuePerUser(flow(random))
                .churnRate(rate(random, 0.5))
                .discountRate(rate(random, 0.3));
        var spend = quantity("spend", money(random));
        var visits = quantity("visits", frequency(random));
        var stay = quantity("stay", span(random));
        var ticket = quantity("season ticket", flow(random));
        return List.of(
                churn,
                churn.grossMargin(share(random)).acquisitionCost(money(random)).retentionCost(flow(random)),
                lifespan.grossMargin(share(random)),
                lifespan.acquisitionCost(money(random)).retentionCost(flow(random)),
                expansion,
                discounted.retentionCost(flow(random)).acquisitionCost(money(random)),
                discounted.firstPaymentAtPeriodEnd(),
                ltvBySbg()
                        .revenuePerAccount(flow(random))
                        .survival(1.1 + random.nextDouble(), 3, new Span(1, Grain.YEAR))
                        .discountRate(rate(random, 0.2)),
                unitEconomics().customerValue(churn).acquisitionCost(money(random)),
                unitEconomics()
                        .customerValue(lifespan.grossMargin(share(random)))
                        .acquisitionCost(money(random))
                        .paybackFormula(),
                paybackWithChurn(random),
                acquisitionCost()
                        .cost("ads", money(random))
                        .cost("sales", money(random))
                        .newCustomers(1 + random.nextInt(900)),
                revenuePerAccount().revenue(flow(random)).accounts(1 + random.nextInt(900)),
                customerChurn().lost(random.nextInt(50)).atStart(50 + random.nextInt(900)),
                acquisitionCost().costs(money(random), money(random)).newCustomers(1 + random.nextInt(900)),
                meanLifetime().churnRate(rate(random, 1)),
                formula(
                        "Museum",
                        spend.times(visits)
                                .plus(ticket)
                                .times(stay)
                                .minus(Expr.number(0.5).times(quantity("gift", money(random))))));
    }

    /** One payment and a half earn the cost back, and at most every other customer leaves between two. */
    private static Formula<Span> paybackWithChurn(Random random) {
        MoneyFlow flow = flow(random);
        PeriodicRate leaving = rate(random, 0.5);
        return unitEconomics()
                .customerValue(ltvByChurn().revenuePerUser(flow).churnRate(leaving))
                .acquisitionCost(flow.in(leaving.grain()).amount().times(1.5))
                .paybackWithChurnFormula();
    }

    /** A workbook of one formula whose quantities are called so. */
    static Workbook named(List<String> names) {
        Expr sum = names.stream()
                .<Expr>map(name -> quantity(name, yen(1)))
                .reduce(Expr::plus)
                .orElseThrow();
        return Workbook.of(formula("sum", sum));
    }

    /** How many of the result's own periods one period of the worksheet is, to the power in which the result has it. */
    static double period(Formula<?> formula, String shown) {
        Measured<?> amount = formula.value().amount();
        return amount.period()
                .map(own -> amount instanceof Span ? grain(shown).in(own) : own.in(grain(shown)))
                .orElse(1.0);
    }

    /** The period that a worksheet names, in either language. */
    static Grain grain(String shown) {
        return Arrays.stream(Grain.values())
                .filter(grain -> Arrays.stream(Language.values())
                        .anyMatch(language -> shown.equals("/" + grain.per(language))
                                || grain.count("2", language)
                                        .substring(1)
                                        .strip()
                                        .equals(shown)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no period: " + shown));
    }

    private static Money money(Random random) {
        return yen(Math.rint(100 + 20_000 * random.nextDouble()));
    }

    private static MoneyFlow flow(Random random) {
        return new MoneyFlow(money(random), grain(random));
    }

    private static Ratio share(Random random) {
        return Ratio.percent(Math.rint(5 + 90 * random.nextDouble()));
    }

    private static PeriodicRate rate(Random random, double most) {
        return new PeriodicRate(new Ratio(Math.rint(1 + most * 999 * random.nextDouble()) / 1000), grain(random));
    }

    private static Frequency frequency(Random random) {
        return new Frequency(Math.rint(1 + 120 * random.nextDouble()) / 10, grain(random));
    }

    private static Span span(Random random) {
        return new Span(Math.rint(1 + 50 * random.nextDouble()) / 10, grain(random));
    }

    private static Grain grain(Random random) {
        return GRAINS.get(random.nextInt(GRAINS.size()));
    }
}

package org.ltvlab.app.bench;

import static org.ltvlab.Words.around;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.yen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ltvlab.Words;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.RankTornado;
import org.ltvlab.formula.Simulated;
import org.ltvlab.formula.Uncertainty;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A formula over a million rows of a frame, and a ten-input formula over a million draws, as the numpy script does it. */
final class Formulas {
    static final int MILLION = 1_000_000;

    private static final Quantity<Money> ORDER = quantity("order value", yen(5_000));
    private static final Quantity<Frequency> FREQUENCY = quantity("frequency", perMonth(1.2));
    private static final Quantity<Ratio> MARGIN = quantity("margin", percent(60));
    private static final Quantity<PeriodicRate> CHURN =
            quantity("churn", percent(5).perMonth());
    private static final Quantity<PeriodicRate> DISCOUNT =
            quantity("discount", percent(1).perMonth());
    private static final Quantity<MoneyFlow> GOODS = quantity("cost of goods", yen(200).perMonth());
    private static final Quantity<MoneyFlow> KEEPING = quantity("retention cost", yen(200).perMonth());
    private static final Quantity<Money> WINNING = quantity("acquisition cost", yen(15_000));
    private static final Quantity<Ratio> RETURNS = quantity("returns", percent(3));
    private static final Quantity<MoneyFlow> UPSELL = quantity("upsell", yen(300).perMonth());

    private Formulas() {}

    private static Uncertainty<Money> uncertain() {
        Expr kept = Expr.number(1).minus(RETURNS);
        Expr sales = ORDER.times(FREQUENCY).times(MARGIN).times(kept).plus(UPSELL);
        Expr value = sales.minus(GOODS)
                .minus(KEEPING)
                .times(Expr.number(1).plus(Expr.inOnePeriod(DISCOUNT)))
                .dividedBy(CHURN.plus(DISCOUNT))
                .minus(WINNING);
        return formula("net LTV", value)
                .uncertain(ORDER, between(yen(4_000), yen(5_000), yen(7_000)))
                .uncertain(FREQUENCY, between(perMonth(0.8), perMonth(1.6)))
                .uncertain(MARGIN, around(percent(60), percent(3)))
                .uncertain(CHURN, between(month(3), month(5), month(8)))
                .uncertain(DISCOUNT, between(month(0.5), month(1.5)))
                .uncertain(GOODS, between(flow(100), flow(300)))
                .uncertain(KEEPING, between(flow(100), flow(200), flow(400)))
                .uncertain(WINNING, around(yen(15_000), yen(1_500)))
                .uncertain(RETURNS, between(percent(1), percent(5)))
                .uncertain(UPSELL, between(flow(100), flow(600)));
    }

    private static PeriodicRate month(double percent) {
        return percent(percent).perMonth();
    }

    private static MoneyFlow flow(double yen) {
        return yen(yen).perMonth();
    }

    /** Draws, three quantiles and the rank tornado, once. */
    static Drawn draw() {
        Simulated<Money> drawn = uncertain().simulate(trials(MILLION), seed(42));
        drawn.quantile(0.1);
        drawn.quantile(0.9);
        return new Drawn(drawn.median(), drawn.tornado());
    }

    /** What both sides can be compared by. */
    record Drawn(Money median, RankTornado tornado) {}

    static List<Double> drawSeconds(int warmUp, int runs) {
        return seconds(Formulas::draw, warmUp, runs);
    }

    /** A formula over a million rows, three quantities from columns. */
    static List<Double> rowSeconds(int warmUp, int runs) {
        Random random = new Random(1);
        double[] order = random.doubles(MILLION, 1_000, 9_000).toArray();
        double[] margin = random.doubles(MILLION, 20, 80).toArray();
        double[] churn = random.doubles(MILLION, 1, 20).toArray();
        Table rows = Table.create(
                "customers",
                DoubleColumn.create("order", order),
                DoubleColumn.create("margin", margin),
                DoubleColumn.create("churn", churn));
        var ltv = Words.ltvByChurn().purchaseFrequency(perMonth(1.2));
        return seconds(
                () -> ltv.over(rows)
                        .column(Words.AVERAGE_ORDER_VALUE, "order", yen(1))
                        .column(Words.GROSS_MARGIN, "margin", percent(1))
                        .column(Words.CHURN_RATE, "churn", percent(1).perMonth())
                        .result(),
                warmUp,
                runs);
    }

    private static List<Double> seconds(Runnable once, int warmUp, int runs) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < warmUp + runs; i++) {
            long began = System.nanoTime();
            once.run();
            if (i >= warmUp) {
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }
        return seconds;
    }
}

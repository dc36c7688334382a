package org.ltvlab.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * What a plan costs and brings over its years (回収の計算).
 *
 * @param cost a year, or once
 * @param costs when it may be spent; more than one if nobody said
 * @param benefit over all years
 */
record Payback(Money cost, List<Cost> costs, Money benefit, int years) {
    static final double ROUNDING = 1e-9;

    /** When the cost is spent. */
    enum Cost {
        /** Every year. */
        YEARLY("費用は毎年", "cost every year"),
        /** In the first year only. */
        ONCE("費用は初年度のみ", "cost once");

        private final String japanese;
        private final String english;

        Cost(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        Phrase phrase() {
            return new Phrase(japanese, english);
        }

        int times(int year) {
            return this == YEARLY ? year : 1;
        }
    }

    /** How the benefit comes in. */
    enum Ramp {
        EVEN("効果は均等", "benefit even"),
        RISING("効果は直線的に増加", "benefit rising in a line");

        private final String japanese;
        private final String english;

        Ramp(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        Phrase phrase() {
            return new Phrase(japanese, english);
        }

        /** The share of the whole benefit that has come in by the end of a year. */
        double share(int year, int years) {
            return this == EVEN ? (double) year / years : year * (year + 1.0) / (years * (years + 1.0));
        }
    }

    /** As it is printed, so that what is computed from it can be worked out from the print. */
    static Money inUnits(Money amount) {
        return amount.of(BigDecimal.valueOf(amount.number())
                .setScale(Money.digits(amount.currency()), RoundingMode.HALF_UP)
                .doubleValue());
    }

    /** The cost by the end of a year. */
    Money spent(Cost when, int year) {
        return cost.times(when.times(year));
    }

    /** The benefit by the end of a year. */
    Money brought(Ramp ramp, int year) {
        return benefit.times(ramp.share(year, years));
    }

    /** Benefit less cost by the end of a year. */
    Money net(Cost when, Ramp ramp, int year) {
        return brought(ramp, year).minus(spent(when, year));
    }

    /** Net ÷ cost over all years; empty where nothing is spent. */
    Optional<Ratio> roi(Cost when) {
        Money whole = spent(when, years);
        return whole.number() > 0
                ? Optional.of(Ratio.of(benefit.minus(whole).number(), whole.number()))
                : Optional.empty();
    }

    /** The first year at whose end the benefit covers the cost; empty if none does. */
    Optional<Span> back(Cost when, Ramp ramp) {
        return IntStream.rangeClosed(1, years)
                .filter(year -> net(when, ramp, year).number() >= -ROUNDING * cost.number())
                .boxed()
                .findFirst()
                .map(year -> Span.years(year));
    }

    /** The plan as {@code ¥10,000,000 over 3 years for ¥50,000,000}. */
    @Override
    public String toString() {
        return cost + " over " + Span.years(years) + " for " + benefit;
    }
}

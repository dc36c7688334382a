package org.ltvlab.unit;

import java.util.Currency;
import java.util.Optional;

/**
 * Money per period (期間あたりの金額), such as ARPA, ARPU or a running cost; linear in time.
 *
 * @param amount each period
 * @param grain the period
 */
public record MoneyFlow(Money amount, Grain grain) implements Measured<MoneyFlow> {
    /** The same flow counted in another period: 6,000円/月 is 72,000円/年. */
    public MoneyFlow in(Grain other) {
        return new MoneyFlow(amount.times(other.in(grain)), other);
    }

    /** What it adds up to: 6,000円/月 over a year is 72,000円. */
    public Money over(Span span) {
        return amount.times(span.in(grain).number());
    }

    /** That share of it. */
    public MoneyFlow times(Ratio share) {
        return new MoneyFlow(amount.times(share), grain);
    }

    /** So many times this. */
    public MoneyFlow times(double factor) {
        return new MoneyFlow(amount.times(factor), grain);
    }

    @Override
    public double number() {
        return amount.number();
    }

    @Override
    public MoneyFlow of(double number) {
        return new MoneyFlow(amount.of(number), grain);
    }

    @Override
    public Optional<Grain> period() {
        return Optional.of(grain);
    }

    @Override
    public Optional<Currency> money() {
        return amount.money();
    }

    @Override
    public int compareTo(MoneyFlow other) {
        return amount.compareTo(other.in(grain).amount);
    }

    @Override
    public String asInput() {
        return amount.asInput() + "/" + grain.per(Language.current());
    }

    /** As 6,000円/月 or ¥6,000/month. */
    @Override
    public String toString() {
        return amount + "/" + grain.per(Language.current());
    }
}

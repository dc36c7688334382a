package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * The one currency and the one period that a formula is computed in; everything is brought to them linearly.
 *
 * <p>A rate stays in its own period, because 1 ÷ churn is a number of churn's own periods: the period of the rate is the
 * period of the computation.
 */
record Units(Optional<Currency> currency, Grain grain) {
    /** The units that the given values agree on. */
    static Units of(Map<String, ? extends Measured<?>> values) {
        Grain period = onePeriod(values);
        return new Units(oneCurrency(values), period);
    }

    /** These units; in yen where no amount says the currency yet. */
    Units orYen() {
        return currency.isPresent() ? this : new Units(Money.yen(0).money(), grain);
    }

    private static Optional<Currency> oneCurrency(Map<String, ? extends Measured<?>> values) {
        List<Currency> currencies = values.values().stream()
                .flatMap(value -> value.money().stream())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw mustHold("All amounts of one formula must be in one currency (通貨)")
                    .got(list(values, value -> value.money().isPresent()))
                    .fix("bring them into one currency at a rate that you name")
                    .problem();
        }
        return currencies.stream().findFirst();
    }

    /** The period of the rates, else of the first value that has one. */
    private static Grain onePeriod(Map<String, ? extends Measured<?>> values) {
        List<? extends Measured<?>> rates = values.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PeriodicRate && !compounds(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (rates.stream().map(Measured::period).distinct().count() > 1) {
            throw mustHold("Rates of one formula must have one period (期間の単位)")
                    .got(list(values, PeriodicRate.class::isInstance))
                    .fix("give both for the same period, such as percent(5).perMonth()")
                    .problem();
        }
        return rates.stream()
                .findFirst()
                .flatMap(Measured::period)
                .or(() -> values.values().stream()
                        .flatMap(value -> value.period().stream())
                        .findFirst())
                .orElse(Grain.MONTH);
    }

    private static String list(Map<String, ? extends Measured<?>> values, Predicate<Measured<?>> which) {
        return values.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How many of the computation's unit one of the value's own unit is. */
    double factor(Measured<?> value) {
        int power = Dimension.of(value).time();
        return value.period().map(own -> Math.pow(own.in(grain), power)).orElse(1.0);
    }

    /** The value of a quantity in the computation's units. */
    double number(Map<String, ? extends Measured<?>> values, Quantity<?> quantity) {
        Measured<?> value = Objects.requireNonNull(values.get(quantity.word()), quantity.word());
        return into(quantity.word(), value).applyAsDouble(value.number());
    }

    /** Brings numbers in the unit of {@code value} into the computation's units. */
    DoubleUnaryOperator into(String word, Measured<?> value) {
        if (compounds(word) && value instanceof PeriodicRate rate && rate.grain() != grain) {
            double periods = grain.in(rate.grain());
            return number -> Math.expm1(Math.log1p(number) * periods);
        }
        double factor = factor(value);
        return factor == 1 ? number -> number : number -> number * factor;
    }

    /** By how much the number in the computation's units grows with the number in the value's own unit. */
    double slope(String word, Measured<?> value) {
        if (compounds(word) && value instanceof PeriodicRate rate && rate.grain() != grain) {
            double power = grain.in(rate.grain());
            return power * Math.pow(1 + rate.number(), power - 1);
        }
        return factor(value);
    }

    /** Interest compounds, so that it may come in another period than churn. */
    static boolean compounds(String word) {
        return word.equals(Terms.DISCOUNT_RATE.word());
    }

    /** A number in the computation's units as a value like {@code like}, in its own period. */
    <W extends Measured<W>> W back(String word, W like, double number) {
        if (compounds(word) && like instanceof PeriodicRate rate && rate.grain() != grain) {
            return like.of(new PeriodicRate(new Ratio(number), grain)
                    .growthIn(rate.grain())
                    .number());
        }
        return like.of(number / factor(like));
    }

    /** Whether there is a value of this type with this number. */
    static boolean allows(Class<?> type, double number) {
        boolean signed = type != Span.class && type != Frequency.class && type != Count.class;
        return Double.isFinite(number) && (signed || number >= 0);
    }

    /** A result in these units as a value of its type. */
    <V extends Measured<V>> V value(Class<V> type, double number) {
        return type.cast(measured(type, number));
    }

    private Measured<?> measured(Class<?> type, double number) {
        if (type == Money.class) {
            return new Money(number, currency.orElseThrow());
        }
        if (type == MoneyFlow.class) {
            return new MoneyFlow(new Money(number, currency.orElseThrow()), grain);
        }
        if (type == PeriodicRate.class) {
            return new PeriodicRate(new Ratio(number), grain);
        }
        if (type == Frequency.class) {
            return new Frequency(number, grain);
        }
        if (type == Span.class) {
            return new Span(number, grain);
        }
        if (type == Ratio.class) {
            return new Ratio(number);
        }
        return type == Count.class ? new Count(number) : new Multiple(number);
    }
}

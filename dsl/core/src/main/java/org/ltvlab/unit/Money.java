package org.ltvlab.unit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.problem.LtvProblem;

/**
 * An amount of money (金額) as an estimate: a decimal number of major units, rounded only when it is shown.
 *
 * <p>Made for averages and forecasts and unfit for accounting; sums over data are kept in whole minor units and become
 * {@code Money} by {@link #ofMinor}. Negative amounts are allowed. Immutable.
 *
 * @param number in major units of the currency (yen, dollars), finite
 * @param currency ISO 4217
 */
public record Money(double number, Currency currency) implements Measured<Money> {
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final int FEW = 100;
    private static final Map<String, String> SIGNS = Map.of("JPY", "¥", "USD", "$", "EUR", "€", "GBP", "£");

    /** @throws LtvProblem if {@code number} is not finite */
    public Money {
        number = Written.finite(number, "An amount of money (金額)");
    }

    /** Yen: {@code yen(5_000)} is 5,000円. */
    public static Money yen(double amount) {
        return new Money(amount, JPY);
    }

    /**
     * Any currency: {@code money(12.5, "USD")} is $12.50.
     *
     * @param code ISO 4217, three letters
     * @throws LtvProblem if there is no such currency
     */
    public static Money money(double amount, String code) {
        return new Money(amount, currencyOf(code));
    }

    /** So many minor units (cents; for yen, yen): {@code ofMinor(1250, USD)} is $12.50. */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, digits(currency)).doubleValue(), currency);
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw LtvProblem.mustHold("A currency (通貨) must be an ISO 4217 code")
                    .got("\"" + code + "\"")
                    .fix("money(12.5, \"USD\")")
                    .problem();
        }
    }

    /** How many digits the minor unit of a currency has: 0 for yen, 2 for dollars, 0 where there is none (ISO 4217). */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /**
     * A number with the sign of its currency: 12,000円 or {@code ¥12,000}, {@code -$12.50}, {@code CHF 12.50}.
     *
     * @param number as it is written, with a minus sign in front if it is negative
     */
    public static String written(String number, Currency currency, Language language) {
        String code = currency.getCurrencyCode();
        if (code.equals("JPY") && language == Language.JAPANESE) {
            return number + "円";
        }
        String sign = SIGNS.getOrDefault(code, code + " ");
        return number.startsWith("-") ? "-" + sign + number.substring(1) : sign + number;
    }

    /** The sum; both of one currency. */
    public Money plus(Money other) {
        return of(number + sameCurrency(other, "added").number);
    }

    /** The difference; both of one currency. */
    public Money minus(Money other) {
        return of(number - sameCurrency(other, "subtracted").number);
    }

    /** So many times this. */
    public Money times(double factor) {
        return of(number * factor);
    }

    /** That share of it: {@code yen(5_000).times(percent(60))} is 3,000円. */
    public Money times(Ratio share) {
        return times(share.number());
    }

    /** At that frequency: {@code yen(5_000).times(perMonth(1.2))} is 6,000円/月. */
    public MoneyFlow times(Frequency frequency) {
        return new MoneyFlow(times(frequency.number()), frequency.grain());
    }

    /** One of so many equal parts; {@code parts} is not 0. */
    public Money dividedBy(double parts) {
        return of(Written.finite(number / parts, "A quotient (商) of " + this + " and " + parts));
    }

    /** How many times {@code other} it is; both of one currency, {@code other} not 0. */
    public Multiple dividedBy(Money other) {
        return new Multiple(number / sameCurrency(other, "divided").number);
    }

    /** Whether it is below zero. */
    public boolean isNegative() {
        return number < 0;
    }

    /** So much every day. */
    public MoneyFlow perDay() {
        return new MoneyFlow(this, Grain.DAY);
    }

    /** So much every week. */
    public MoneyFlow perWeek() {
        return new MoneyFlow(this, Grain.WEEK);
    }

    /** So much every month: {@code yen(6_000).perMonth()} is 6,000円/月. */
    public MoneyFlow perMonth() {
        return new MoneyFlow(this, Grain.MONTH);
    }

    /** So much every quarter. */
    public MoneyFlow perQuarter() {
        return new MoneyFlow(this, Grain.QUARTER);
    }

    /** So much every year. */
    public MoneyFlow perYear() {
        return new MoneyFlow(this, Grain.YEAR);
    }

    @Override
    public Money of(double other) {
        return new Money(other, currency);
    }

    @Override
    public Optional<Currency> money() {
        return Optional.of(currency);
    }

    /** @throws LtvProblem if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Double.compare(number, sameCurrency(other, "compared").number);
    }

    private Money sameCurrency(Money other, String done) {
        if (!currency.equals(other.currency)) {
            throw LtvProblem.mustHold("Amounts that are " + done + " must have one currency (通貨)")
                    .got(this + " (" + currency + ") and " + other + " (" + other.currency + ")")
                    .fix("bring both into one currency at a rate that you name")
                    .problem();
        }
        return other;
    }

    /** Below 100 minor units with three digits that count, as 1.5円 a day are not 2円; else as always. */
    @Override
    public String asInput() {
        int digits = digits(currency);
        return Math.abs(number) < FEW * Math.pow(10, -digits)
                ? written(Written.plain(number, digits), currency, Language.current())
                : toString();
    }

    /** As 12,000円 or ¥12,000, $12.50, CHF 12.50: half up to the digits of the currency. */
    @Override
    public String toString() {
        return written(Written.fixed(number, digits(currency)), currency, Language.current());
    }
}

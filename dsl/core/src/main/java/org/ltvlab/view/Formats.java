package org.ltvlab.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/**
 * Numbers, money, percent and dates as text; depends on the language of the display, never on the system's locale.
 *
 * <p>Rounds half up on the decimal digits of a number: {@code number(0.125, 2)} is {@code 0.13}.
 */
public final class Formats {
    private static final int IN_TEXT = 1;
    /** Shares below have too few digits that count where one follows the point. */
    private static final double SMALL = 0.01;
    /** Shares below are the rounding of binary numbers. */
    private static final double LEAST = 1e-9;

    private static final String NOUNS = "(new )?(customer|order|row|cell|day|segment|cohort|month|point)";
    private static final Pattern PLURAL = Pattern.compile("d " + NOUNS + "s\\b");
    private static final Pattern ONE = Pattern.compile("(?<![\\d.,-])1 " + NOUNS + "s\\b(?!\\.\\w)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Language language;

    private Formats(Language language) {
        this.language = language;
    }

    /** The formats of a language. */
    public static Formats in(Language language) {
        return new Formats(language);
    }

    /** The formats of the language that displays use now. */
    public static Formats current() {
        return new Formats(Language.current());
    }

    /** A whole number with thousands separators: {@code 12,345}. */
    public String whole(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** A number with the given digits after the point: {@code 1,234.50}; {@code –} if it is no number. */
    public String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return grouped(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** A share as percent: {@code percent(0.1234, 1)} is {@code 12.3%}. */
    public String percent(double share, int digits) {
        if (Double.isNaN(share) || Double.isInfinite(share)) {
            return number(share, digits);
        }
        return grouped(BigDecimal.valueOf(share).movePointRight(2).setScale(digits, RoundingMode.HALF_UP)) + "%";
    }

    /** An amount in major units with the currency's own digits: 12,000円, {@code ¥12,000}, {@code $12.50}. */
    public String money(double amount, Currency currency) {
        return Money.written(number(amount, Money.digits(currency)), currency, language);
    }

    /** A date as a sentence writes it: 2024年1月5日 or {@code 2024-01-05}; table cells use the second form always. */
    public String date(LocalDate date) {
        return language.pick(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日", date.toString());
    }

    /** A bare number in the format of its axis or cell. */
    public String value(double value, ValueFormat format) {
        return switch (format.kind()) {
            case NUMBER -> number(value, format.digits());
            case PERCENT -> percent(value, format.digits());
            case MONEY -> Money.written(number(value, format.digits()), currency(format), language);
        };
    }

    /**
     * The marks of one axis, all on one scale and with just the digits that tell them apart: 20万円, 40万円 or
     * {@code ¥200k}, {@code ¥400k}.
     */
    public List<String> ticks(List<Double> values, ValueFormat format) {
        TickScale scale = TickScale.of(values, format, language);
        return values.stream().map(value -> tick(value, format, scale)).toList();
    }

    /**
     * A table cell by the type of its value; {@code null} is an empty cell.
     *
     * @param digits digits after the point for decimals, percent and multiples, so that a column lines up
     */
    public String cell(@Nullable Object value, int digits) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return number(((Number) value).doubleValue(), digits < 0 ? IN_TEXT : digits);
        }
        if (digits == TableView.Column.AS_WRITTEN && value instanceof Measured<?>) {
            return value.toString();
        }
        if (value instanceof Ratio ratio) {
            return percent(ratio.number(), digits);
        }
        if (value instanceof PeriodicRate rate) {
            return percent(rate.number(), digits) + "/" + rate.grain().per(language);
        }
        if (value instanceof BigInteger big) {
            return grouped(new BigDecimal(big));
        }
        if (value instanceof Number whole) {
            return whole(whole.longValue());
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return value.toString();
    }

    /**
     * Fills a pattern of {@link String#format} the same way on every machine, whatever digits and separators its locale
     * has; shares and rates get the digits of a sentence, and "1 orders" becomes "1 order".
     */
    public static String fill(String pattern, @Nullable Object... values) {
        Formats formats = current();
        Object[] written = Arrays.stream(values)
                .map(value -> value instanceof Ratio || value instanceof PeriodicRate ? formats.text(value) : value)
                .toArray();
        String text = String.format(Locale.ROOT, pattern, written);
        return PLURAL.matcher(pattern).find() ? oneAsOne(text) : text;
    }

    /** The text with "1 orders" said as "1 order", and so with all things that are counted here. */
    public static String oneAsOne(String text) {
        return ONE.matcher(text)
                .replaceAll(found -> "1 " + Objects.requireNonNullElse(found.group(1), "") + found.group(2));
    }

    /**
     * A value inside a sentence: shares and decimals with one digit, shares below 1 % with up to three that count, dates as
     * sentences write them.
     */
    public String text(@Nullable Object value) {
        if (value instanceof Ratio || value instanceof PeriodicRate) {
            double size = Math.abs(((Measured<?>) value).number());
            return size >= LEAST && size < SMALL ? value.toString() : cell(value, IN_TEXT);
        }
        return value instanceof LocalDate date ? date(date) : cell(value, IN_TEXT);
    }

    private String tick(double value, ValueFormat format, TickScale scale) {
        if (format.kind() == ValueFormat.Kind.PERCENT) {
            return percent(value, scale.digits());
        }
        boolean bareZero = value == 0 && !scale.suffix().isEmpty();
        String number = bareZero ? "0" : number(value / scale.unit(), scale.digits()) + scale.suffix();
        return format.kind() == ValueFormat.Kind.MONEY ? Money.written(number, currency(format), language) : number;
    }

    private static Currency currency(ValueFormat format) {
        return format.currency().orElseThrow();
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return value.signum() < 0 ? "-" + text : text.toString();
    }

    /** Of which language. */
    @Override
    public String toString() {
        return "formats of " + language;
    }
}

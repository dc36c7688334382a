package org.ltvlab.data;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.data.internal.Decimals;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/** Finds the currency: what the user said, a currency column, a sign or code, a known data set, whole amounts. */
record CurrencyFinder(String source, Layout layout, Settings settings, Map<Role, Integer> found) {
    /**
     * What was found.
     *
     * @param part the currency and why
     * @param assumed whether nothing but the first amounts speaks for it
     */
    record Found(Recognition.Part part, boolean assumed) {}

    Found find() {
        refuseMultiples();
        return Stream.of(byUser(), byColumn(), byHeader(), bySign(), byDataSet())
                .flatMap(Optional::stream)
                .findFirst()
                .map(told -> new Found(told, false))
                .orElseGet(() -> new Found(byWholeAmounts().orElseThrow(this::unknown), true));
    }

    /** Yen that are thousands of yen would be too few in every result. */
    private void refuseMultiples() {
        MoneyHeader.of(header()).multiple().ifPresent(multiple -> {
            String word = "\"" + multiple.word() + "\"";
            throw LtvProblem.mustHold(
                            "Amounts (金額) must be written out in single units of their currency, not in thousands or the like")
                    .at(Place.column(source, header()))
                    .got(word + " in the name of the column")
                    .fix(Formats.fill(
                            "multiply the column by %,d before reading it, and name it without %s",
                            multiple.factor(), word))
                    .problem();
        });
    }

    private Optional<Recognition.Part> byUser() {
        return settings.currency()
                .map(currency -> part(currency, Language.current().pick("指定による", "named by you")));
    }

    private static Recognition.Part part(Currency currency, String why) {
        String code = currency.getCurrencyCode();
        String what = Role.CURRENCY.text(Language.current());
        return new Recognition.Part(what, Optional.empty(), code, why, ".currency(\"" + code + "\")");
    }

    private Optional<Recognition.Part> byColumn() {
        return column(Role.CURRENCY)
                .flatMap(column -> layout.values(column).stream().findFirst())
                .flatMap(Currencies::named)
                .map(currency -> part(currency, Language.current().pick("通貨の列から", "by the column of currencies")));
    }

    private Optional<Recognition.Part> byHeader() {
        return MoneyHeader.of(header())
                .currency()
                .map(currency -> part(currency, Language.current().pick("列名から", "by the column's name")));
    }

    private Optional<Recognition.Part> bySign() {
        Decimals decimals = new Decimals();
        return values().map(String::strip)
                .filter(value -> decimals.read(value.toCharArray(), 0, value.length()))
                .map(value -> decimals.sign())
                .filter(sign -> sign != Decimals.NO_SIGN)
                .findFirst()
                .flatMap(Currencies::ofSign)
                .map(currency -> part(currency, Language.current().pick("金額の記号から", "by the sign at the amounts")));
    }

    private Optional<Recognition.Part> byDataSet() {
        return switch (layout.known()) {
            case NONE -> Optional.empty();
            case CDNOW ->
                Optional.of(part(Currencies.USD, Language.current().pick("CDNOWデータは米ドル", "CDNOW is in dollars")));
            case ONLINE_RETAIL ->
                Optional.of(part(
                        Currencies.GBP,
                        Language.current().pick("Online Retailデータは英ポンド", "Online Retail is in pounds")));
        };
    }

    /** Yen, unless the name of the column says a unit: it is not known, but it is not yen. */
    private Optional<Recognition.Part> byWholeAmounts() {
        if (MoneyHeader.of(header()).unknown().isPresent()) {
            return Optional.empty();
        }
        Decimals decimals = new Decimals();
        boolean whole = values().map(String::strip)
                .filter(value -> decimals.read(value.toCharArray(), 0, value.length()))
                .allMatch(value -> decimals.scale() == 0);
        String why = Language.current().pick("金額に小数がないため円と仮定", "assumed: the amounts are whole, as yen are");
        return whole ? Optional.of(part(Currencies.JPY, why)) : Optional.empty();
    }

    private LtvProblem unknown() {
        List<String> some = values().limit(3).toList();
        String unit = MoneyHeader.of(header())
                .unknown()
                .map(found -> "\"" + header() + "\", ")
                .orElse("");
        return LtvProblem.mustHold(
                        "The currency (通貨) of the amounts must be known; neither a column nor a sign names it")
                .at(Place.file(source))
                .got(unit + "amounts such as " + String.join(", ", some))
                .fix(".currency(\"USD\")")
                .problem();
    }

    private Stream<String> values() {
        return money().stream().flatMap(column -> layout.values(column).stream());
    }

    /** The name of the column of money. */
    private String header() {
        return money().map(layout.columns()::get).orElse("");
    }

    private Optional<Integer> money() {
        return column(Role.AMOUNT).or(() -> column(Role.UNIT_PRICE));
    }

    private Optional<Integer> column(Role role) {
        return Optional.ofNullable(found.get(role));
    }
}

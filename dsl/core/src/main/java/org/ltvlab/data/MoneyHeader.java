package org.ltvlab.data;

import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the name of a column of money says beside the name: 金額（税込・円）, amount (USD thousand), amount_eur.
 *
 * @param bracketed the words in brackets
 * @param free the other words
 */
record MoneyHeader(List<String> bracketed, List<String> free) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<【〔](.*?)(?:[)\\]}>】〕]|$)");
    private static final Pattern BREAKS = Pattern.compile("[\\s_・,、/:;.\\-]+|(?<=[a-z])(?=[A-Z])");

    /** Codes that are no words of any language, so that they are known in small letters and without brackets, too. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Z])(JPY|USD|EUR|GBP|AUD|CAD|CHF|CNY|DKK|HKD|IDR|INR|KRW"
            + "|MXN|MYR|NOK|NZD|PHP|PLN|SEK|SGD|THB|TWD|VND|BRL|ZAR)(?![A-Z])");

    private static final Pattern ISO = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern ENDS_IN_UNIT =
            Pattern.compile(".*(ドル|ユーロ|ポンド|ウォン|[$€£])|dollars?|euros?|pounds?", Pattern.CASE_INSENSITIVE);

    /** In brackets stand units, but also what the money is for: 店舗, online, gross. */
    private static final Pattern UNIT = Pattern.compile(
            ENDS_IN_UNIT + "|.*(?<!還)元|.*(ペソ|ルピー|ルピア|バーツ|フラン|クローナ|クローネ|リラ|ルーブル|ドン|リンギット|ポイント|外貨額?|[₩₹฿₫])"
                    + "|won|rupees?|baht|pesos?|francs?|yuan|rmb|points?|pts?",
            Pattern.CASE_INSENSITIVE);

    static MoneyHeader of(String header) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC);
        String inside = BRACKETS.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining(" "));
        return new MoneyHeader(words(inside), words(BRACKETS.matcher(text).replaceAll(" ")));
    }

    private static List<String> words(String text) {
        return BREAKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** The currency that it names; none if it names several. */
    Optional<Currency> currency() {
        List<Currency> named = currencies();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private List<Currency> currencies() {
        return Stream.concat(
                        bracketed.stream().flatMap(word -> named(word, true).stream()),
                        free.stream().flatMap(word -> named(word, false).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Currency> named(String word, boolean bracketed) {
        Optional<Currency> told = CODE.matcher(word.toUpperCase(Locale.ROOT))
                .results()
                .findFirst()
                .flatMap(code -> Currencies.named(code.group(1)));
        if (told.isPresent() || word.contains("円")) {
            return told.or(() -> Optional.of(Currencies.JPY));
        }
        boolean code = ISO.matcher(word).matches() && !word.equalsIgnoreCase("yen");
        boolean written = bracketed && word.equals(word.toUpperCase(Locale.ROOT));
        return code && !written ? Optional.empty() : Currencies.named(word);
    }

    /** A unit that is none of the currencies known, or one of several currencies; empty if there is none. */
    Optional<String> unknown() {
        if (currencies().size() > 1) {
            return Optional.of(String.join(" ", bracketed));
        }
        return Stream.concat(
                        bracketed.stream().filter(word -> UNIT.matcher(word).matches()),
                        free.stream().filter(word -> ENDS_IN_UNIT.matcher(word).matches()))
                .filter(word -> named(word, true).isEmpty())
                .findFirst();
    }

    /** How many units of the currency one of its amounts stands for, if it says thousands or the like. */
    Optional<Magnitude> multiple() {
        return Stream.concat(bracketed.stream(), free.stream().filter(Magnitude::isLong))
                .flatMap(word -> Magnitude.of(word).stream())
                .findFirst();
    }
}

package org.ltvlab.data;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thousands, millions and the like, as the name of a column says them: 千円, 百万円, USD thousand, k.
 *
 * @param word as it is written
 * @param factor how many units of the currency that is
 */
record Magnitude(String word, long factor) {
    private static final int SHORT = 3;
    private static final Map<Character, Long> NUMERALS =
            Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '億', 100_000_000L, '兆', 1_000_000_000_000L);
    private static final String CURRENCY =
            "(?:円|米?ドル|元|ユーロ|ポンド|ウォン|YEN|JPY|USD|EUR|GBP|AUD|CAD|CHF|CNY|HKD|INR|KRW|SGD|TWD|[$€£¥])";

    /** The numerals are alone, or a currency comes after them: a place such as 千葉 is none. */
    private static final Pattern JAPANESE = Pattern.compile(
            "(?:単位)?([十百千万億兆]+)(?:単位)?|.*?([十百千万億兆]+)" + CURRENCY + "(?:単位)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENGLISH = Pattern.compile(
            CURRENCY + "?(?:(K|THOUSANDS?|[X×]?1?000S?)|(M|MM|MN|MIO|MILLIONS?)|(BN|BILLIONS?))" + CURRENCY + "?",
            Pattern.CASE_INSENSITIVE);

    static Optional<Magnitude> of(String word) {
        Matcher japanese = JAPANESE.matcher(word);
        if (japanese.matches()) {
            String numerals = japanese.group(1) == null ? japanese.group(2) : japanese.group(1);
            return Optional.of(new Magnitude(word, product(numerals)));
        }
        Matcher english = ENGLISH.matcher(word.replaceAll("['’]", ""));
        if (!english.matches()) {
            return Optional.empty();
        }
        long factor = english.group(1) != null ? 1_000 : english.group(2) != null ? 1_000_000 : 1_000_000_000;
        return Optional.of(new Magnitude(word, factor));
    }

    /** 百万 is a hundred times ten thousand. */
    private static long product(String numerals) {
        return numerals.chars()
                .mapToLong(numeral -> NUMERALS.getOrDefault((char) numeral, 1L))
                .reduce(1, (a, b) -> a * b);
    }

    /** Whether a word is long enough, or Japanese, to say it without brackets: the m of {@code amount_m} may be a month. */
    static boolean isLong(String word) {
        return word.length() > SHORT
                || (word.length() > 1 && !word.toLowerCase(Locale.ROOT).matches("[a-z0-9]+"));
    }
}

package org.ltvlab.data;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ltvlab.data.internal.Decimals;
import org.ltvlab.problem.LtvProblem;

/** Currencies as data writes them: codes, signs, words. */
final class Currencies {
    static final Currency JPY = Currency.getInstance("JPY");
    static final Currency USD = Currency.getInstance("USD");
    static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");

    /** Currencies that people write with the same sign. */
    private static final Set<String> DOLLARS =
            Set.of("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN", "BRL", "ARS", "CLP", "COP");

    private static final Set<String> YENS = Set.of("JPY", "CNY");

    private Currencies() {}

    /** The currency of a code that the user typed. */
    static Currency of(String code) {
        return named(code).orElseThrow(() -> LtvProblem.mustHold("currency (通貨) must be a code of ISO 4217")
                .got("\"" + code + "\"")
                .fix(".currency(\"JPY\")")
                .problem());
    }

    /** The currency that a cell or a user names: a code, a sign or a word. */
    static Optional<Currency> named(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return switch (plain) {
            case "円", "日本円", "YEN" -> Optional.of(JPY);
            case "ドル", "米ドル" -> Optional.of(USD);
            case "ユーロ" -> Optional.of(EUR);
            case "ポンド" -> Optional.of(GBP);
            default -> plain.length() == 1 ? ofSign(plain.charAt(0)) : ofCode(plain);
        };
    }

    /** The currency that a sign most likely means. */
    static Optional<Currency> ofSign(char sign) {
        return switch (sign) {
            case '¥', '\\' -> Optional.of(JPY);
            case '$' -> Optional.of(USD);
            case '€' -> Optional.of(EUR);
            case '£' -> Optional.of(GBP);
            default -> Optional.empty();
        };
    }

    /** Whether amounts of a currency may carry a sign. */
    static boolean fits(char sign, Currency currency) {
        String code = currency.getCurrencyCode();
        return switch (sign) {
            case Decimals.NO_SIGN -> true;
            case '$' -> DOLLARS.contains(code);
            case '¥' -> YENS.contains(code);
            default -> ofSign(sign).filter(currency::equals).isPresent();
        };
    }

    private static Optional<Currency> ofCode(String code) {
        try {
            return code.length() == 3 ? Optional.of(Currency.getInstance(code)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

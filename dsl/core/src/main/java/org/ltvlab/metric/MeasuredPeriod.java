package org.ltvlab.metric;

import java.math.BigDecimal;
import java.util.Optional;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;

/** The period that a measure is of, in its name: a month and the trailing 12 months give two different numbers. */
final class MeasuredPeriod {
    static final Phrase UNNAMED = new Phrase(
            "期間(1か月か直近12か月か)が示されていません。over(months(12))のように書いてください。月次の率を12乗しても年間の率にはなりません。",
            "The period is not named, a month or the trailing 12: say over(months(12)). The monthly rate to the power of 12 is"
                    + " not the yearly one.");

    private MeasuredPeriod() {}

    /** As {@code NRR (12 months)}; the bare name where no period is named. */
    static Phrase in(Optional<Span> period, Phrase name) {
        return period.map(span -> new Phrase(
                        name.japanese() + "(" + written(span, Language.JAPANESE) + ")",
                        name.english() + " (" + written(span, Language.ENGLISH) + ")"))
                .orElse(name);
    }

    private static String written(Span span, Language language) {
        String number = BigDecimal.valueOf(span.number()).stripTrailingZeros().toPlainString();
        return span.grain().count(number, language);
    }
}

package org.ltvlab.formula;

import java.util.List;
import org.ltvlab.unit.Multiple;

/**
 * A band of a rule of thumb, as data.
 *
 * @param below the band ends before this number
 * @param says what the rule says about it
 */
record Benchmark(double below, Phrase says) {
    private static final Phrase SOURCE = new Phrase(
            "目安の出典:Salesforce Japan「LTV(ライフタイムバリュー)」。業種で異なり、判断の根拠にはなりません。",
            "The rule of thumb is from Salesforce Japan's article on LTV; it differs by business and proves nothing.");

    private static final List<Benchmark> LTV_TO_CAC = List.of(
            new Benchmark(2, new Phrase("目安では2未満は改善が必要です。", "By rule of thumb below 2 needs improvement.")),
            new Benchmark(
                    3,
                    new Phrase(
                            "目安の3~5(サブスクリプションは3以上)に届いていません。",
                            "By rule of thumb 3 to 5 is healthy (subscriptions: 3 or more); this is short of it.")),
            new Benchmark(
                    Double.MAX_VALUE,
                    new Phrase(
                            "目安の3以上(一般に3~5)を満たしています。",
                            "By rule of thumb 3 or more is healthy (3 to 5 is usual); this meets it.")));

    /** What the rule of thumb says of this LTV/CAC, and where the rule comes from; nothing without a value. */
    static List<String> explain(Formula<Multiple> ltvToCac) {
        return ltvToCac.figure()
                .map(figure -> {
                    double number = figure.amount().number();
                    Phrase says = LTV_TO_CAC.stream()
                            .filter(band -> number < band.below())
                            .findFirst()
                            .orElseThrow()
                            .says();
                    return List.of(says.toString(), SOURCE.toString());
                })
                .orElse(List.of());
    }
}

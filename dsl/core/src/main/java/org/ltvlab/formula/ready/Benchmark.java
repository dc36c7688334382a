package org.ltvlab.formula.ready;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Threshold;
import org.ltvlab.unit.Multiple;

/**
 * A band of a rule of thumb, as data.
 *
 * @param from where the band begins
 * @param below where it ends; infinity for the last one
 * @param name the band in a chart
 * @param says what the rule says about it
 */
public record Benchmark(double from, double below, Phrase name, Phrase says) {
    /** Where the bands come from, and what they are worth. */
    static final Phrase SOURCE = new Phrase(
            "目安の出典:Salesforce Japan「LTV(ライフタイムバリュー)」。業種で異なり、判断の根拠にはなりません。",
            "The rule of thumb is from Salesforce Japan's article on LTV; it differs by business and proves nothing.");

    /** What the other articles say of the same ratio. */
    static final Phrase ALSO = new Phrase(
            "Sells up と Crescendo Lab は3以上を目標とし、後者は成長初期には2.5〜3を下回ることもあるとしています。",
            "Sells up and Crescendo Lab name 3 or more as the target; the latter adds that early growth may fall short of"
                    + " 2.5 to 3.");

    private static final Phrase REVENUE = new Phrase(
            "注意:このLTVは売上ベースです。目安は粗利ベースのLTVについてのもので、売上ベースでは実際より健全に見えます。",
            "Caution: this LTV is on revenue; the rule is for gross profit, and on revenue a business looks healthier than it"
                    + " is.");

    /** The bands of LTV/CAC, lowest first. */
    public static final List<Benchmark> LTV_TO_CAC = List.of(
            new Benchmark(
                    0,
                    2,
                    new Phrase("2未満:要改善", "below 2: improve"),
                    new Phrase("目安では2未満は改善が必要です。", "By rule of thumb below 2 needs improvement.")),
            new Benchmark(
                    2,
                    3,
                    new Phrase("2〜3:あと一歩", "2 to 3: short of it"),
                    new Phrase(
                            "目安の3〜5(サブスクリプションは3以上)に届いていません。",
                            "By rule of thumb 3 to 5 is healthy (subscriptions: 3 or more); this is short of it.")),
            new Benchmark(
                    3,
                    5,
                    new Phrase("3〜5:健全", "3 to 5: healthy"),
                    new Phrase(
                            "目安の3以上(一般に3〜5)を満たしています。",
                            "By rule of thumb 3 or more is healthy (3 to 5 is usual); this meets it.")),
            new Benchmark(
                    5,
                    Double.POSITIVE_INFINITY,
                    new Phrase("5以上:投資余地", "5 and above: room to invest"),
                    new Phrase(
                            "目安の3以上(一般に3〜5)を満たしています。5を超えるなら、獲得への投資を増やす余地があるかもしれません。",
                            "By rule of thumb 3 or more is healthy (3 to 5 is usual); this meets it. Above 5 there may be"
                                    + " room to invest more in acquisition.")));

    /** Where the bands come from, and what they are worth. */
    public static Phrase source() {
        return SOURCE;
    }

    /** The band that a ratio lies in; a negative one lies in the lowest. */
    public static Benchmark of(Multiple ltvToCac) {
        return LTV_TO_CAC.stream()
                .filter(band -> !new Threshold(band.below()).isReachedBy(ltvToCac))
                .findFirst()
                .orElseThrow();
    }

    /** The ratio on the right side of every band's end. */
    static String written(Multiple ltvToCac) {
        return Threshold.beside(
                LTV_TO_CAC.stream().map(band -> new Threshold(band.from())).toList(), ltvToCac);
    }

    /** What the formula of the ratio tells, with the ratio on the right side of every band's end. */
    static List<String> told(Formula<Multiple> ltvToCac) {
        List<String> told = ltvToCac.explain().paragraphs();
        return told.stream().map(text -> onItsSide(ltvToCac, text)).toList();
    }

    /** The line of the formula, with the ratio on the right side of every band's end. */
    static String line(Formula<Multiple> ltvToCac) {
        return onItsSide(ltvToCac, ltvToCac.toString());
    }

    private static String onItsSide(Formula<Multiple> ltvToCac, String text) {
        return ltvToCac.figure()
                .map(figure -> text.replace(figure.amount().toString(), written(figure.amount())))
                .orElse(text);
    }

    /** The rule is for an LTV on gross profit: on revenue every business looks healthier than it is. */
    static Optional<Phrase> caution(Optional<Basis> basis) {
        return basis.filter(one -> one == Basis.REVENUE).map(one -> REVENUE);
    }

    /** What the rule of thumb says of this LTV/CAC, and where the rule comes from; nothing without a value. */
    static List<String> explain(Formula<Multiple> ltvToCac) {
        return ltvToCac.figure()
                .map(figure -> Stream.of(
                                Optional.of(of(figure.amount()).says()), caution(figure.basis()), Optional.of(SOURCE))
                        .flatMap(Optional::stream)
                        .map(Phrase::toString)
                        .toList())
                .orElse(List.of());
    }

    /** What the rule says. */
    @Override
    public String toString() {
        return says.toString();
    }
}

package org.ltvlab.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.ValueFormat;

/** The pictures of an audit. */
final class AuditCharts {
    /** A number more than ten times too large would press all other bars flat: it is named in the note. */
    private static final double MOST = 9;

    private AuditCharts() {}

    static BarView outcomes(Audit audit) {
        Language language = Language.current();
        List<Outcome> order =
                Stream.of(Outcome.values()).filter(one -> audit.count(one) > 0).toList();
        return BarView.of(
                Caption.of(audit.toString()).n(audit.rows()),
                BarView.Orientation.HORIZONTAL,
                order.stream().map(Outcome::toString).toList(),
                new Axis(language.pick("項目数", "rows"), ValueFormat.number(0)),
                List.of(Series.of(
                        language.pick("項目数", "rows"),
                        order.stream().mapToDouble(audit::count).toArray())));
    }

    static BarView deviations(Audit audit) {
        Language language = Language.current();
        Map<String, Double> near = new LinkedHashMap<>();
        Map<String, Double> far = new LinkedHashMap<>();
        audit.verdicts().forEach(one -> deviation(one)
                .filter(share -> one.outcome() != Outcome.HOLDS)
                .ifPresent(share -> (Math.abs(share) > MOST ? far : near).put(name(one), share)));
        String note = language.pick("主張値 ÷ 文言どおりの計算値 − 1。", "Stated ÷ what the words give, less 1.");
        return BarView.of(
                Caption.of(language.pick("主張値は計算値からどれだけ離れているか", "How far stated numbers lie from computed ones"))
                        .n(near.size())
                        .note(far.isEmpty() ? note : note + left(far, language)),
                BarView.Orientation.HORIZONTAL,
                List.copyOf(near.keySet()),
                new Axis(language.pick("計算値との差", "stated against computed"), ValueFormat.percent(0)),
                List.of(Series.of(
                        language.pick("差", "difference"),
                        near.values().stream().mapToDouble(Double::doubleValue).toArray())));
    }

    private static String left(Map<String, Double> far, Language language) {
        String names = String.join(language.pick("、", ", "), far.keySet());
        return language.pick(
                "10倍を超えるため図に含めない: " + names + "。", " More than ten times off and not drawn: " + names + ".");
    }

    private static String name(Verdict<?> verdict) {
        Claim claim = verdict.claim();
        return (claim.source() + " " + claim.text()).strip();
    }

    /** The stated number over the one number that the words give, less 1; empty if either is missing. */
    private static <V extends Measured<V>> Optional<Double> deviation(Verdict<V> verdict) {
        return verdict.computed().stream()
                .findFirst()
                .filter(computed -> verdict.computed().size() == 1 && computed.number() != 0)
                .flatMap(computed -> verdict.number()
                        .map(stated -> Stated.like(stated, computed) / computed.number() - 1)
                        .filter(share -> Math.abs(share) > 1e-9));
    }
}

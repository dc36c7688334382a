package org.ltvlab.claim;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/**
 * The verdicts on a whole document (資料の監査), counted by where each claim stands: a source with several claims counts once,
 * under its gravest verdict.
 *
 * <pre>{@code
 * audit(
 *     claim("LTV is 12,000").source("slide 3").of(ltv).stated(yen(12_000)),
 *     claim("LTV/CAC reaches 3.0").source("slide 4").from(times(2.5)).changing(percent(15)).stated(times(3)))
 * }</pre>
 *
 * @param verdicts in the order of the document
 */
public record Audit(List<Verdict<?>> verdicts) implements Shown {
    /** From what a client must hear first to what needs no word. */
    private static final List<Outcome> GRAVEST_FIRST =
            List.of(Outcome.DOES_NOT_HOLD, Outcome.HOLDS_IF, Outcome.AMBIGUOUS, Outcome.HOLDS, Outcome.COMPUTED);

    /** @throws org.ltvlab.problem.LtvProblem if there is none */
    public Audit {
        verdicts = List.copyOf(verdicts);
        if (verdicts.isEmpty()) {
            throw mustHold("An audit (監査) needs at least one verdict")
                    .fix(
                            "audit(claim(\"LTV +15%: 2.5 to 3.0\").from(times(2.5)).changing(percent(15)).stated(times(3)))")
                    .problem();
        }
    }

    /** This audit and others, as one (結合). */
    public Audit and(Audit... others) {
        return new Audit(Stream.concat(Stream.of(this), Arrays.stream(others))
                .flatMap(one -> one.verdicts.stream())
                .toList());
    }

    /** How many sources there are (出所の数); a claim without a source is one of its own. */
    public int rows() {
        return gravest().size();
    }

    /** Sources whose claims all hold as said (成立). */
    public int holding() {
        return count(Outcome.HOLDS);
    }

    /** Sources with a claim that holds only under a reading that its words do not give (条件付きで成立). */
    public int holdingOnlyIf() {
        return count(Outcome.HOLDS_IF);
    }

    /** Sources with a claim that no reading makes true (不成立). */
    public int notHolding() {
        return count(Outcome.DOES_NOT_HOLD);
    }

    /** Sources whose words allow several numbers, or none that arithmetic can decide (あいまい). */
    public int ambiguous() {
        return count(Outcome.AMBIGUOUS);
    }

    /** Sources that state no number, so that theirs was computed (計算のみ). */
    public int computedOnly() {
        return count(Outcome.COMPUTED);
    }

    int count(Outcome outcome) {
        return (int) gravest().values().stream().filter(outcome::equals).count();
    }

    private Map<Object, Outcome> gravest() {
        Map<Object, Outcome> found = new LinkedHashMap<>();
        for (Verdict<?> verdict : verdicts) {
            String source = verdict.claim().source();
            found.merge(source.isEmpty() ? verdict : source, verdict.outcome(), (one, other) -> Stream.of(one, other)
                    .min(Comparator.comparing(GRAVEST_FIRST::indexOf))
                    .orElseThrow());
        }
        return found;
    }

    /**
     * Only the claims that do not simply hold, the gravest first (指摘事項).
     *
     * @throws org.ltvlab.problem.LtvProblem if there is none
     */
    public Audit findings() {
        return new Audit(verdicts.stream()
                .filter(one -> one.outcome() != Outcome.HOLDS && one.outcome() != Outcome.COMPUTED)
                .sorted(Comparator.comparing(one -> GRAVEST_FIRST.indexOf(one.outcome())))
                .toList());
    }

    /** Every claim with its verdict, what its words give, what it states, the reading that fits and what to say. */
    public TableView table() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        verdicts.forEach(one -> rows.add(Arrays.asList(
                one.claim().source(),
                one.claim().text(),
                one.outcome().toString(),
                number(one),
                one.statedFigure().orElse(null),
                said(one))));
        return new TableView(
                Caption.of(toString()),
                List.of(
                        Column.of(language.pick("出所", "source")),
                        Column.of(language.pick("主張", "claim")),
                        Column.of(language.pick("判定", "verdict")),
                        Column.asWritten(language.pick("計算値", "computed")),
                        Column.asWritten(language.pick("主張値", "stated")),
                        Column.of(language.pick("成り立つ読み方と伝え方", "reading that fits, what to say"))),
                rows);
    }

    /** The numbers if there are several, the reading that fits if one must be named, and what to say. */
    private static String said(Verdict<?> verdict) {
        Language language = Language.current();
        String or = language.pick("、または", ", or ");
        String readings = String.join(or, verdict.readings());
        String numbers = verdict.figures().stream().map(Object::toString).collect(joining(or));
        return Stream.of(
                        verdict.figures().size() > 1 ? language.pick(numbers + "。", "Either " + numbers + ".") : "",
                        readings.isEmpty() ? "" : language.pick("読み方: " + readings + "。", "Read " + readings + "."),
                        verdict.brief())
                .filter(text -> !text.isEmpty())
                .collect(joining(language.pick("", " ")));
    }

    private static @Nullable Object number(Verdict<?> verdict) {
        return verdict.figures().size() == 1 ? verdict.figures().get(0) : null;
    }

    /** How many sources got which verdict, as lying bars (判定の内訳). */
    public BarView chart() {
        return AuditCharts.outcomes(this);
    }

    /** How far the stated numbers lie from what their words give, as lying bars (主張値と計算値の差). */
    public BarView deviations() {
        return AuditCharts.deviations(this);
    }

    @Override
    public TableView view() {
        return table();
    }

    @Override
    public TextView explain() {
        return new TextView(
                Stream.concat(Stream.of(toString()), verdicts.stream().map(Verdict::toString))
                        .toList());
    }

    /** As {@code 94 rows: holds 40, holds only if 9, does not hold 3, ambiguous 5, computed 36}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return language.pick(rows() + "項目: ", rows() + (rows() == 1 ? " row: " : " rows: "))
                + Stream.of(Outcome.values())
                        .map(one -> one + " " + count(one))
                        .collect(joining(language.pick("、", ", ")));
    }
}

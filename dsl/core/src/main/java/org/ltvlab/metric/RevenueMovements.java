package org.ltvlab.metric;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.formula.Expr.optional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * Recurring revenue at the start of a period and what became of it (MRRの増減): NRR, GRR, gross and net revenue churn,
 * quick ratio. All shares have the revenue at the start as their denominator; each is a formula with all its readings.
 * The period must be named: NRR of a month and of the trailing 12 months are two numbers, and neither follows from the other.
 *
 * <p>Worked: start 100, churned 10, contraction 10, expansion 10 give gross churn 20 % and net churn 10 %.
 *
 * @param given what was given so far, by the word of the step
 * @param period from the start to the end, if it was named
 */
public record RevenueMovements(Map<String, MoneyFlow> given, Optional<Span> period) implements Shown {
    static final Quantity<MoneyFlow> START = term("atStart", "期首MRR", "revenue at start");
    static final Quantity<MoneyFlow> NEW = term("newRevenue", "新規", "new");
    static final Quantity<MoneyFlow> EXPANSION = term("expansion", "拡大", "expansion");
    static final Quantity<MoneyFlow> CONTRACTION = term("contraction", "縮小", "contraction");
    static final Quantity<MoneyFlow> CHURNED = term("churned", "解約", "churned");
    static final Quantity<MoneyFlow> REACTIVATION = term("reactivation", "復活", "reactivation");
    private static final double ROUNDING = 1e-9;
    private static final Expr LOST = CHURNED.plus(CONTRACTION);

    /** @throws LtvProblem if more is lost than there was at the start */
    public RevenueMovements {
        given = Map.copyOf(given);
        refuseMoreThanAll(given);
    }

    /** An empty chain. */
    static RevenueMovements start() {
        return new RevenueMovements(Map.of(), Optional.empty());
    }

    private static Quantity<MoneyFlow> term(String word, String japanese, String english) {
        return Quantity.term(word, MoneyFlow.class, "yen(100_000).perMonth()", new Phrase(japanese, english));
    }

    private RevenueMovements with(Quantity<MoneyFlow> quantity, MoneyFlow flow) {
        quantity.accept(flow);
        Map<String, MoneyFlow> more = new LinkedHashMap<>(given);
        more.put(quantity.word(), flow);
        return new RevenueMovements(more, period);
    }

    /** Churned and downgraded revenue is a part of the revenue at the start. */
    private static void refuseMoreThanAll(Map<String, MoneyFlow> given) {
        MoneyFlow start = given.get(START.word());
        if (start == null) {
            return;
        }
        Money lost = start.amount().times(0);
        for (Quantity<MoneyFlow> loss : List.of(CONTRACTION, CHURNED)) {
            MoneyFlow flow = given.get(loss.word());
            lost = flow == null ? lost : lost.plus(flow.in(start.grain()).amount());
        }
        if (lost.number() > start.number() * (1 + ROUNDING)) {
            throw LtvProblem.mustHold(
                            "churned + contraction (解約・縮小) must not exceed atStart (期首MRR): nobody can lose more than there was")
                    .got(new MoneyFlow(lost, start.grain()) + " of " + start)
                    .fix("count only what the customers of the start paid; what was won later cannot be lost here")
                    .problem();
        }
    }

    /** From the start to the end: {@code over(months(1))}, or {@code over(months(12))} for the trailing 12 (対象期間). */
    public RevenueMovements over(Span span) {
        return new RevenueMovements(given, Optional.of(span));
    }

    /** Recurring revenue at the start of the period (期首MRR). */
    public RevenueMovements atStart(MoneyFlow flow) {
        return with(START, flow);
    }

    /** Of customers who are new (新規MRR). */
    public RevenueMovements newRevenue(MoneyFlow flow) {
        return with(NEW, flow);
    }

    /** What staying customers pay more (アップセル・クロスセル). */
    public RevenueMovements expansion(MoneyFlow flow) {
        return with(EXPANSION, flow);
    }

    /** What staying customers pay less (ダウングレード). */
    public RevenueMovements contraction(MoneyFlow flow) {
        return with(CONTRACTION, flow);
    }

    /** What customers paid who have left (解約MRR). */
    public RevenueMovements churned(MoneyFlow flow) {
        return with(CHURNED, flow);
    }

    /** Optional: of customers who came back; it lowers the net churn and raises the quick ratio (復活MRR). */
    public RevenueMovements reactivation(MoneyFlow flow) {
        return with(REACTIVATION, flow);
    }

    /** NRR: (start + expansion − contraction − churned) ÷ start; without new and reactivated revenue (売上継続率). */
    public Formula<Ratio> netRetention() {
        return ratio(
                "netRetention",
                Phrase.both("NRR"),
                START.plus(EXPANSION).minus(CONTRACTION).minus(CHURNED));
    }

    /** GRR: (start − contraction − churned) ÷ start; at most 100 % (総売上継続率). */
    public Formula<Ratio> grossRetention() {
        return ratio(
                "grossRetention", Phrase.both("GRR"), START.minus(CONTRACTION).minus(CHURNED));
    }

    /** (Churned + contraction) ÷ start (グロスレベニューチャーン). */
    public Formula<Ratio> grossChurn() {
        return ratio("grossChurn", new Phrase("総収益解約率", "gross revenue churn"), LOST);
    }

    /** (Churned + contraction − expansion − [reactivation]) ÷ start; negative where revenue grows (ネットレベニューチャーン). */
    public Formula<Ratio> netChurn() {
        return ratio(
                "netChurn",
                new Phrase("純収益解約率", "net revenue churn"),
                LOST.minus(EXPANSION).minus(optional(REACTIVATION)));
    }

    /** (New + expansion + [reactivation]) ÷ (churned + contraction); undefined without losses (クイックレシオ). */
    public Formula<Multiple> quickRatio() {
        Head<Multiple> head = Head.of("quickRatio", new Phrase("クイックレシオ", "quick ratio"), Multiple.class)
                .guarded(new Guard(
                        LOST,
                        new Phrase(
                                "損失(解約・縮小)がないため、クイックレシオは計算できません",
                                "quickRatio (クイックレシオ) needs losses to divide by: nothing churned and nothing was"
                                        + " downgraded (損失なし)"),
                        "say \"no losses\" in place of a number"));
        return filled(Formula.ready(
                head, NEW.plus(EXPANSION).plus(optional(REACTIVATION)).dividedBy(LOST)));
    }

    private Formula<Ratio> ratio(String word, Phrase name, Expr part) {
        Head<Ratio> head = Head.of(word, MeasuredPeriod.in(period, name), Ratio.class)
                .guarded(new Guard(
                        START,
                        new Phrase(
                                "期首MRRが0のため、" + name.japanese() + "は計算できません",
                                word + " (" + name.japanese()
                                        + ") is undefined without revenue at the start (期首MRR): nothing can be divided by"
                                        + " 0"),
                        "a period that begins with paying customers"))
                .assuming("分母は期首のMRRです。", "The denominator is the revenue at the start of the period.");
        head = period.isPresent() ? head : head.assuming(MeasuredPeriod.UNNAMED);
        return filled(Formula.ready(head, part.dividedBy(START)));
    }

    private <V extends Measured<V>> Formula<V> filled(Formula<V> empty) {
        Formula<V> full = empty;
        for (Quantity<MoneyFlow> quantity : List.of(START, NEW, EXPANSION, CONTRACTION, CHURNED, REACTIVATION)) {
            MoneyFlow flow = given.get(quantity.word());
            full = flow == null || !empty.knows(quantity.word()) ? full : full.with(quantity, flow);
        }
        return full;
    }

    private List<Formula<?>> all() {
        return List.of(netRetention(), grossRetention(), grossChurn(), netChurn(), quickRatio());
    }

    /** The five measures as a table; what is not known yet or undefined says so. */
    @Override
    public TableView view() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Formula<?> formula : all()) {
            rows.add(List.of(formula.head().name().toString(), formula.shown(), formula.inNumbers()));
        }
        return new TableView(
                Caption.of(title()).note(period.isPresent() ? "" : MeasuredPeriod.UNNAMED.toString()),
                List.of(
                        TableView.Column.of("指標", "measure"),
                        TableView.Column.of("値", "value"),
                        TableView.Column.of("計算", "computation")),
                rows);
    }

    String title() {
        return MeasuredPeriod.in(period, new Phrase("MRRの増減", "Revenue movements"))
                .toString();
    }

    /**
     * From the revenue at the start over each movement to the revenue at the end (増減の図).
     *
     * @throws LtvProblem without the revenue at the start
     */
    public RangeBarView chart() {
        return RevenueWaterfall.of(this);
    }

    @Override
    public TextView explain() {
        return new TextView(all().stream().map(Object::toString).toList());
    }

    /** As {@code NRR (12 months) 90.0%, GRR (12 months) 80.0%, ...} */
    @Override
    public String toString() {
        Language language = Language.current();
        String measures = all().stream()
                .map(formula -> formula.head().name() + " " + formula.shown())
                .collect(joining(language.pick("、", ", ")));
        return period.isPresent() ? measures : measures + language.pick("(期間の指定なし)", " (period not named)");
    }
}

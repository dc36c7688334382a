package org.ltvlab.metric;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.formula.Expr.optional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * Recurring revenue at the start of a period and what became of it (MRRの増減): NRR, GRR, gross and net revenue churn,
 * quick ratio. All shares have the revenue at the start as their denominator; each is a formula with all its readings.
 *
 * <p>Worked: start 100, churned 10, contraction 10, expansion 10 give gross churn 20 % and net churn 10 %.
 *
 * @param given what was given so far, by the word of the step
 */
public record RevenueMovements(Map<String, MoneyFlow> given) implements Shown {
    private static final Quantity<MoneyFlow> START = term("atStart", "期首MRR", "revenue at start");
    private static final Quantity<MoneyFlow> NEW = term("newRevenue", "新規", "new");
    private static final Quantity<MoneyFlow> EXPANSION = term("expansion", "拡大", "expansion");
    private static final Quantity<MoneyFlow> CONTRACTION = term("contraction", "縮小", "contraction");
    private static final Quantity<MoneyFlow> CHURNED = term("churned", "解約", "churned");
    private static final Quantity<MoneyFlow> REACTIVATION = term("reactivation", "復活", "reactivation");
    private static final Expr LOST = CHURNED.plus(CONTRACTION);

    public RevenueMovements {
        given = Map.copyOf(given);
    }

    /** An empty chain. */
    static RevenueMovements start() {
        return new RevenueMovements(Map.of());
    }

    private static Quantity<MoneyFlow> term(String word, String japanese, String english) {
        return Quantity.term(word, MoneyFlow.class, "yen(100_000).perMonth()", new Phrase(japanese, english));
    }

    private RevenueMovements with(Quantity<MoneyFlow> quantity, MoneyFlow flow) {
        quantity.accept(flow);
        Map<String, MoneyFlow> more = new LinkedHashMap<>(given);
        more.put(quantity.word(), flow);
        return new RevenueMovements(more);
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
                        "quickRatio (クイックレシオ) needs losses to divide by: nothing churned and nothing was downgraded"
                                + " (損失なし)",
                        "say \"no losses\" in place of a number"));
        return filled(Formula.ready(
                head, NEW.plus(EXPANSION).plus(optional(REACTIVATION)).dividedBy(LOST)));
    }

    private Formula<Ratio> ratio(String word, Phrase name, Expr part) {
        Head<Ratio> head = Head.of(word, name, Ratio.class)
                .guarded(new Guard(
                        START,
                        word + " (" + name.japanese()
                                + ") is undefined without revenue at the start (期首MRR): nothing can be divided by 0",
                        "a period that begins with paying customers"))
                .assuming("分母は期首のMRRです。", "The denominator is the revenue at the start of the period.");
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
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Formula<?> formula : all()) {
            rows.add(List.of(formula.head().name().toString(), formula.shown(), formula.inNumbers()));
        }
        return new TableView(
                Caption.of(language.pick("MRRの増減", "Revenue movements")),
                List.of(
                        TableView.Column.of("指標", "measure"),
                        TableView.Column.of("値", "value"),
                        TableView.Column.of("計算", "computation")),
                rows);
    }

    @Override
    public TextView explain() {
        return new TextView(all().stream().map(Object::toString).toList());
    }

    /** As {@code NRR 90.0%, GRR 80.0%, gross revenue churn 20.0%, ...} */
    @Override
    public String toString() {
        return all().stream()
                .map(formula -> formula.head().name() + " " + formula.shown())
                .collect(joining(Language.current().pick("、", ", ")));
    }
}

package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ltvlab.stat.Seed;
import org.ltvlab.stat.Trials;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * What a formula comes out as over many draws of its uncertain quantities (シミュレーション結果): quantiles, the
 * probability of a target, what moves it most. Draws without a result are counted and shown.
 *
 * @param <V> the type of the results
 */
public final class Simulated<V extends Measured<V>> implements Shown {
    private static final int CLASSES = 40;

    private final Formula<V> formula;
    private final Map<String, Uncertain<?>> uncertain;
    private final Draws draws;
    private final Correlations correlations;
    private final Seed seed;
    private final V unit;

    private Simulated(
            Formula<V> formula,
            Map<String, Uncertain<?>> uncertain,
            Correlations correlations,
            Draws draws,
            Seed seed) {
        this.formula = formula;
        this.uncertain = uncertain;
        this.correlations = correlations;
        this.draws = draws;
        this.seed = seed;
        this.unit = Units.of(formula.given()).value(formula.head().type(), 0);
    }

    static <V extends Measured<V>> Simulated<V> of(
            Formula<V> formula,
            Map<String, Uncertain<?>> uncertain,
            Correlations correlations,
            Trials trials,
            Seed seed) {
        Evaluation numbers = formula.numbers();
        Map<String, Draws.Source> sources = new LinkedHashMap<>();
        uncertain.forEach((word, values) -> sources.put(
                word,
                new Draws.Source(
                        correlations.uniforms(seed, word),
                        values.within(formula.quantity(word)),
                        numbers.units().into(word, values.unit()))));
        Draws draws = Draws.of(numbers, sources, trials.number());
        if (sources.isEmpty() || draws.defined() == 0) {
            throw mustHold("simulate (シミュレーション) needs an uncertain quantity and a result in at least one draw")
                    .got(formula)
                    .fix(".uncertain(CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()))")
                    .problem();
        }
        return new Simulated<>(formula, uncertain, correlations, draws, seed);
    }

    /**
     * The value that a share of the results lies below: {@code quantile(0.1)} is P10 (分位点).
     *
     * @param share between 0 and 1
     */
    public V quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw mustHold("A quantile (分位点) needs a share between 0 and 1")
                    .got(share)
                    .fix("quantile(0.9)")
                    .problem();
        }
        return unit.of(draws.quantile(share));
    }

    /** Half of the results lie below (中央値). */
    public V median() {
        return quantile(0.5);
    }

    /** The mean of the results (平均). */
    public V mean() {
        return unit.of(draws.mean());
    }

    /**
     * The share of the draws whose result reaches the target (目標達成確率); a draw without a result does not.
     *
     * @throws org.ltvlab.problem.LtvProblem if the target is in another currency
     */
    public Ratio probabilityOfAtLeast(V target) {
        return new Ratio((double) draws.atLeast(number(target)) / draws.trials());
    }

    /** The share of the draws whose result does not exceed the target; for results that should be small, a payback. */
    public Ratio probabilityOfAtMost(V target) {
        double more = draws.atLeast(Math.nextUp(number(target)));
        return new Ratio((draws.defined() - more) / draws.trials());
    }

    private double number(V target) {
        Map<String, Measured<?>> all = new LinkedHashMap<>(formula.given());
        all.put("target", target);
        Units.of(all);
        return Units.of(formula.given()).into("target", target).applyAsDouble(target.number());
    }

    /** How many draws have no result. */
    public int undefined() {
        return draws.trials() - draws.defined();
    }

    /**
     * What moves the result most: the rank correlation of each uncertain quantity with it (順位相関); equal results share
     * their rank.
     *
     * @throws org.ltvlab.problem.LtvProblem if the results do not differ, so that nothing moves them
     */
    public RankTornado tornado() {
        if (!draws.isSpread()) {
            throw mustHold("tornado (順位相関トルネード) needs draws with different results")
                    .got(draws.defined() + " draws with a result, all " + quantile(0.5))
                    .fix("more trials, or a quantity that moves the result")
                    .problem();
        }
        return RankTornado.of(formula, draws.rankCorrelations(), note());
    }

    /** The results as a histogram from P0.5 to P99.5, both ends holding what lies beyond. */
    public HistogramView histogram() {
        double low = draws.quantile(0.005);
        double high = Math.max(draws.quantile(0.995), Math.nextUp(low));
        List<Double> edges = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i <= CLASSES; i++) {
            edges.add(low + (high - low) * i / CLASSES);
        }
        for (int i = 0; i < CLASSES; i++) {
            int from = i == 0 ? draws.defined() : draws.atLeast(edges.get(i));
            int to = i == CLASSES - 1 ? 0 : draws.atLeast(edges.get(i + 1));
            counts.add((long) from - to);
        }
        return HistogramView.of(caption(), Showing.axis(formula, unit), edges, counts);
    }

    /** P10, P50, P90 and the mean as a table. */
    public TableView table() {
        Language language = Language.current();
        return new TableView(
                caption(),
                List.of(
                        TableView.Column.of("指標", "measure"),
                        TableView.Column.asWritten(Showing.axis(formula, unit).label())),
                List.of(
                        Showing.row("P10", quantile(0.1)),
                        Showing.row("P50", quantile(0.5)),
                        Showing.row("P90", quantile(0.9)),
                        Showing.row(language.pick("平均", "mean"), mean())));
    }

    private Caption caption() {
        return Caption.of(toString()).n(draws.trials()).note(note());
    }

    private String note() {
        Language language = Language.current();
        String none = undefined() == 0
                ? ""
                : Formats.fill(language.pick("、結果のない試行 %,d回", ", %,d draws without a result"), undefined());
        return Formats.fill(language.pick("試行 %,d回、乱数の種 %d", "%,d trials, seed %d"), draws.trials(), seed.number())
                + none;
    }

    @Override
    public HistogramView view() {
        return histogram();
    }

    @Override
    public TextView explain() {
        Language language = Language.current();
        List<String> told =
                new ArrayList<>(List.of(toString(), formula.head().name() + " = " + Writing.inWords(formula.tree())));
        uncertain.forEach((word, values) -> told.add(formula.quantity(word).full() + ": " + values));
        String pairs = correlations.told(formula);
        String how = pairs.isEmpty()
                ? language.pick(
                        "不確かな項目は互いに独立に引いています。", "The uncertain quantities are drawn independently of each other; ")
                : language.pick(
                        "順位相関 " + pairs + " のほかは、不確かな項目を互いに独立に引いています。",
                        "The uncertain quantities are drawn independently but for the rank correlation " + pairs
                                + "; ");
        told.add(how + note() + language.pick("。", "."));
        return new TextView(told);
    }

    /** As {@code LTV P50 ¥72,000 (gross profit), P10 ¥60,000 – P90 ¥90,000, mean ¥74,000; 10,000 trials, seed 42}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return formula.head().name() + " P50 " + new Figure<>(median(), formula.basis())
                + language.pick("、", ", ") + "P10 " + quantile(0.1) + " – P90 " + quantile(0.9)
                + language.pick("、平均 ", ", mean ") + mean() + language.pick("、", "; ") + note();
    }
}

package org.ltvlab.formula;

import java.util.Map;
import java.util.Optional;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import tech.tablesaw.api.Table;

/**
 * Everything that can be asked of a formula, ready or your own.
 *
 * @param <V> the type of its result
 */
public interface Computed<V extends Measured<V>> extends Shown {
    /** The formula behind it: its tree and what was given so far. */
    Formula<V> formula();

    /**
     * The result with its unit and basis.
     *
     * @throws org.ltvlab.problem.LtvProblem if a quantity is missing, amounts differ in currency, or a divisor is 0
     */
    default Figure<V> value() {
        return formula().computed();
    }

    /** Revenue, gross profit or net of costs; empty where the result is no value of a customer. */
    default Optional<Basis> basis() {
        return formula().basisNow();
    }

    /**
     * How strongly each quantity moves the result: by how many percent if the quantity alone rises by 1 %.
     *
     * <pre>{@code
     * ltvByLifespan().averageOrderValue(yen(10_000)).purchaseFrequency(perYear(2)).lifespan(years(3)).elasticities()
     * }</pre>
     */
    default Elasticities elasticities() {
        return Elasticities.of(formula());
    }

    /**
     * How far each quantity alone moves the result if it falls and rises by a share of itself, as far as its limits let
     * it (トルネード図).
     *
     * <pre>{@code
     * ltv.tornado(percent(10))
     * }</pre>
     *
     * @param change above 0 % and up to 100 %
     */
    default Tornado<V> tornado(Ratio change) {
        return Tornado.of(formula(), change);
    }

    /**
     * What one quantity must be for a target (ゴールシーク); the answer says so where no value reaches it.
     *
     * <pre>{@code
     * unitEconomics().customerValue(ltv).acquisitionCost(yen(24_000)).solveFor(CHURN_RATE).reaching(times(3))
     * }</pre>
     */
    default <W extends Measured<W>> Goal.Asked<V, W> solveFor(Quantity<W> quantity) {
        return new Goal.Asked<>(formula(), quantity);
    }

    /**
     * What each quantity contributed to the change from an earlier state of the same formula (要因分解).
     *
     * <pre>{@code
     * thisYear.comparedTo(lastYear)       // a waterfall; the parts add up to the change
     * }</pre>
     *
     * @throws org.ltvlab.problem.LtvProblem if the two are not the same formula with the same steps given
     */
    default Contributions<V> comparedTo(Computed<V> before) {
        return Contributions.of(before.formula(), formula());
    }

    /**
     * This state as the first of several, side by side (シナリオ比較).
     *
     * <pre>{@code
     * ltv.scenario("today").and("loyalty programme", ltv.churnRate(percent(4).perMonth()))
     * }</pre>
     */
    default Scenarios<V> scenario(String name) {
        return Scenarios.of(name, formula());
    }

    /**
     * The result over two quantities at once (2変数の感応度表).
     *
     * <pre>{@code
     * ltv.twoWay()
     *     .across(GROSS_MARGIN, percent(50), percent(60), percent(70))
     *     .down(CHURN_RATE, percent(3).perMonth(), percent(5).perMonth())
     * }</pre>
     */
    default TwoWay<V> twoWay() {
        return TwoWay.of(formula());
    }

    /**
     * The formula with an uncertain quantity (不確実性), to be drawn with {@code simulate}.
     *
     * <pre>{@code
     * ltv.uncertain(CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()))
     *     .simulate(trials(10_000), seed(42))
     * }</pre>
     */
    default <W extends Measured<W>> Uncertainty<V> uncertain(Quantity<W> quantity, Uncertain<W> values) {
        return Uncertainty.of(formula()).uncertain(quantity, values);
    }

    /**
     * The formula for every row of a frame; name the columns that replace quantities with {@link OverTable#column}.
     *
     * <pre>{@code
     * ltv.over(channels)
     *     .column("churnRate", "churn_pct", percent(1).perMonth())      // a 5 in the cell is 5 % a month
     *     .table()
     * }</pre>
     */
    default OverTable<V> over(Table table) {
        return OverTable.of(formula(), table);
    }

    /** The result and how it comes about as one sentence, in the language of the displays (文章). */
    default String sentence() {
        return Telling.sentence(formula());
    }

    /** The formula in LaTeX, in the names of its quantities (LaTeX数式). */
    default String latex() {
        return Latex.of(formula());
    }

    /** The right side in LaTeX with the numbers put in, and the result. */
    default String latexInNumbers() {
        return Latex.inNumbers(formula());
    }

    /**
     * The formula as a live spreadsheet formula (Excelの数式): {@code =B2*B3/B4}.
     *
     * <p>A cell holds its quantity in the unit in which it was given here: 5 % as 0.05, 3 years as 3. Quantities without
     * a cell stay numbers; where periods differ the formula converts them.
     *
     * @param cells the cell of each quantity by its word, such as {@code Map.of("churnRate", "B4")}
     */
    default String excel(Map<String, String> cells) {
        return Spreadsheet.of(formula(), cells);
    }

    /** The inputs and the result as a table, under the formula with the numbers put in. */
    @Override
    default TableView view() {
        return Telling.table(formula());
    }

    @Override
    default TextView explain() {
        return Telling.explain(formula());
    }
}

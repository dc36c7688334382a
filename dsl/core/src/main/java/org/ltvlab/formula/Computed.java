package org.ltvlab.formula;

import java.util.Optional;
import org.ltvlab.unit.Measured;
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

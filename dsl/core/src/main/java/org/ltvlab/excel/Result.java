package org.ltvlab.excel;

import java.util.List;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.ready.Benchmark;

/**
 * A result on a worksheet.
 *
 * @param formula what is computed
 * @param feeds the quantity of later formulas that this result is; empty if it is none
 * @param bands of a rule of thumb that the result is held against; none if there is no rule
 */
record Result(Formula<?> formula, String feeds, List<Benchmark> bands) {
    /** A result that later formulas take where they name a quantity by the word that starts this formula. */
    static Result of(Formula<?> formula) {
        return new Result(formula, formula.head().word(), List.of());
    }

    /** The same for the later formulas that name it so. */
    Result feeding(String word) {
        return new Result(formula, word, bands);
    }

    /** The same beside a rule of thumb. */
    Result against(List<Benchmark> rule) {
        return new Result(formula, feeds, rule);
    }
}

package org.ltvlab.excel;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ltvlab.formula.Figure;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.SheetReading;
import org.ltvlab.unit.Measured;

/**
 * What a worksheet of formulas holds.
 *
 * @param key by which its cells are found again; empty if the sheet is not read back
 * @param name on the tab
 * @param results in the order in which they are computed
 */
record SheetPlan(String key, Phrase name, List<Result> results) {
    /** The names of the cells of a sheet that is read back begin with this and its key. */
    static final String PREFIX = "ltv.";

    SheetPlan {
        results = List.copyOf(results);
    }

    /** The quantities that are results of earlier formulas, each with the place of that result. */
    Map<String, Integer> links() {
        Map<String, Integer> links = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            String word = results.get(i).feeds();
            for (Result later : results.subList(i + 1, results.size())) {
                if (!links.containsKey(word)
                        && later.formula().tree().quantities().containsKey(word)) {
                    agree(results.get(i).formula(), later.formula(), word);
                    links.put(word, i);
                }
            }
        }
        return links;
    }

    private static void agree(Formula<?> earlier, Formula<?> later, String word) {
        Measured<?> computed = earlier.figure().<Measured<?>>map(Figure::amount).orElse(null);
        Measured<?> given = later.given().get(word);
        if (given != null && computed != null && !same(computed, given)) {
            throw mustHold(word + " must be the same in all formulas of a worksheet (項目の値)")
                    .got(later.head().word() + " has " + given + ", "
                            + earlier.head().word() + " gives " + computed)
                    .fix("give it once, or write the formulas to two worksheets")
                    .problem();
        }
    }

    private static boolean same(Measured<?> one, Measured<?> other) {
        double size = Math.max(Math.abs(one.number()), Math.abs(other.number()));
        return one.getClass() == other.getClass()
                && one.money().equals(other.money())
                && one.period().equals(other.period())
                && Math.abs(one.number() - other.number()) <= 1e-9 * size;
    }

    /** The formulas read for this sheet. */
    SheetReading reading() {
        return SheetReading.of(results.stream().<Formula<?>>map(Result::formula).toList(), links().keySet());
    }

    /** Its name and its results. */
    @Override
    public String toString() {
        return name + " ("
                + String.join(
                        ", ",
                        results.stream()
                                .map(result ->
                                        Objects.toString(result.formula().head().name()))
                                .toList())
                + ")";
    }
}

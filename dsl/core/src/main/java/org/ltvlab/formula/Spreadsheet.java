package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Map;
import java.util.Objects;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;

/**
 * Reads a formula as a live spreadsheet formula (Excelの数式): cells instead of numbers, so that it recomputes.
 *
 * <p>A cell holds its quantity in the unit in which it was given (a 5 % churn as 0.05, 3 years as 3); where periods
 * differ the formula converts them, interest by compounding.
 */
final class Spreadsheet {
    private Spreadsheet() {}

    /** The formula over the given cells; {@code =B2*B3/B4}. */
    static String of(Formula<?> formula, Map<String, String> cells) {
        Units units = Units.of(formula.given());
        Map<String, Measured<?>> values = formula.used();
        cells.keySet().forEach(formula::quantity);
        return "="
                + Notation.SPREADSHEET.write(formula.tree(), quantity -> {
                    String cell = cells.get(quantity.word());
                    Measured<?> value = Objects.requireNonNull(values.get(quantity.word()));
                    return cell == null ? number(value, units, quantity) : in(cell(cell), value, units, quantity);
                });
    }

    private static String number(Measured<?> value, Units units, Quantity<?> quantity) {
        String plain = Writing.plain(value.number());
        return in(value.number() < 0 ? "(" + plain + ")" : plain, value, units, quantity);
    }

    private static String in(String cell, Measured<?> value, Units units, Quantity<?> quantity) {
        Grain own = value.period().orElse(units.grain());
        if (own == units.grain()) {
            return cell;
        }
        if (Units.compounds(quantity.word())) {
            return "((1+" + cell + ")^(" + ratio(units.grain(), own) + ")-1)";
        }
        int power = Dimension.of(value).time();
        return "(" + cell + "*" + (power > 0 ? ratio(own, units.grain()) : ratio(units.grain(), own)) + ")";
    }

    /** How many of {@code part} one {@code whole} holds, exactly where that is a whole number or one part of it. */
    private static String ratio(Grain whole, Grain part) {
        double many = whole.in(part);
        double inverse = 1 / many;
        return Math.abs(inverse - Math.rint(inverse)) < 1e-9 && inverse > 1.5
                ? "1/" + Writing.plain(Math.rint(inverse))
                : Writing.plain(Math.abs(many - Math.rint(many)) < 1e-9 ? Math.rint(many) : many);
    }

    private static String cell(String name) {
        if (!name.matches(
                "(?:'[^']+'!|[\\p{L}\\p{N}_.]+!)?(?:\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}|[\\p{L}_][\\p{L}\\p{N}_.]*)")) {
            throw mustHold("A cell (セル) must be a reference or a name of a spreadsheet")
                    .got("\"" + name + "\"")
                    .fix("\"B2\", \"$B$2\", \"Retail!B2\" or a defined name")
                    .problem();
        }
        return name;
    }
}

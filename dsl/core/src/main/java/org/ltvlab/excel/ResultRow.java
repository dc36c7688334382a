package org.ltvlab.excel;

import static org.ltvlab.excel.FormulaSheet.CHECK;
import static org.ltvlab.excel.FormulaSheet.CONVERTED;
import static org.ltvlab.excel.FormulaSheet.CURRENCY;
import static org.ltvlab.excel.FormulaSheet.NOTE;
import static org.ltvlab.excel.FormulaSheet.PERIOD;
import static org.ltvlab.excel.FormulaSheet.UNIT;
import static org.ltvlab.excel.FormulaSheet.VALUE;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ltvlab.excel.internal.Cell;
import org.ltvlab.excel.internal.Face;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.SheetReading;
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;

/**
 * The row of a result: the live formula, which shows a sentence instead where an input is wrong, and how it comes about.
 *
 * @param reading the formulas of the sheet
 * @param result of this row
 * @param number of the row
 * @param from the cell of every quantity
 * @param clockCell the cell whose period is the period of the computation
 * @param clockType what kind of value that period belongs to
 */
record ResultRow(
        SheetReading reading,
        Result result,
        int number,
        Map<String, String> from,
        String clockCell,
        Class<?> clockType) {

    List<Cell> cells() {
        Formula<?> formula = result.formula();
        String basis = formula.basis().map(Basis::inBrackets).orElse("");
        Optional<Double> now = reading.result(formula);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(number, 1, Face.LABEL, formula.head().name() + basis));
        cells.add(Cell.live(
                number,
                VALUE,
                Face.RESULT,
                Formats.result(type()),
                checked(),
                now.<Object>map(value -> value).orElse(seeChecks())));
        cells.add(unit());
        cells.add(period());
        cells.add(Cell.text(number, CONVERTED, Face.UNIT, ""));
        cells.add(verdict(now));
        cells.add(Cell.text(number, NOTE, Face.NOTE, note()));
        return cells;
    }

    private Class<?> type() {
        return result.formula().head().type();
    }

    private Cell unit() {
        String now = reading.currency().map(Currency::getCurrencyCode).orElse("");
        return Formats.isMoney(type())
                ? Cell.live(number, UNIT, Face.UNIT, Cell.GENERAL, CURRENCY, now)
                : Cell.text(number, UNIT, Face.UNIT, Formats.unit(type()));
    }

    private Cell period() {
        boolean has = result.formula()
                .figure()
                .flatMap(figure -> figure.amount().period())
                .isPresent();
        Grain grain = reading.grain();
        return has && !clockCell.isEmpty()
                ? Cell.live(
                        number,
                        PERIOD,
                        Face.UNIT,
                        Cell.GENERAL,
                        "IFERROR(" + Periods.word(type(), clockType, clockCell) + ",\"\")",
                        Periods.word(type(), grain, Language.current()))
                : Cell.text(number, PERIOD, Face.UNIT, "");
    }

    /** The formula if everything that it uses is right, else a sentence. */
    private String checked() {
        Formula<?> formula = result.formula();
        List<String> right = new ArrayList<>(List.of("TRUE"));
        formula.tree().quantities().keySet().forEach(word -> right.add(isRight(word)));
        String text = SheetReading.text(formula, from);
        String core = SheetReading.neverNegative(type())
                ? "IF((" + text + ")<0," + Checks.quoted(negative()) + "," + text + ")"
                : text;
        for (Map.Entry<String, String> guard :
                SheetReading.guards(formula, from).entrySet()) {
            core = "IF((" + guard.getValue() + ")>0," + core + "," + Checks.quoted(broken(guard.getKey())) + ")";
        }
        return "IF(AND(" + String.join(",", right) + "),IFERROR(" + core + "," + Checks.quoted(undefined()) + "),"
                + Checks.quoted(seeChecks()) + ")";
    }

    private String isRight(String word) {
        String cell = Objects.requireNonNull(from.get(word), word);
        boolean linked = !reading.quantities().containsKey(word);
        return linked ? "ISNUMBER(" + cell + ")" : Cell.name(rowOf(cell), CHECK) + "=" + Checks.quoted(Checks.FINE);
    }

    private static int rowOf(String cell) {
        return Integer.parseInt(cell.replaceAll("[A-Z$]", ""));
    }

    private static String seeChecks() {
        return Language.current().pick("入力の「確認」欄を見てください", "see the check of the inputs");
    }

    private static String undefined() {
        return Language.current().pick("計算不能(0で割っています)", "undefined (division by 0)");
    }

    private static String negative() {
        return Language.current().pick("計算不能(マイナスになります)", "undefined (would be negative)");
    }

    private static String broken(String part) {
        return Language.current()
                .pick("計算不能(0より大きくなければならない:" + part + ")", "undefined (must be above 0: " + part + ")");
    }

    /** The band of the rule of thumb that the result lies in. */
    private Cell verdict(Optional<Double> now) {
        if (result.bands().isEmpty()) {
            return Cell.text(number, CHECK, Face.CHECK, "");
        }
        String value = Cell.name(number, VALUE);
        String bands = "";
        String closing = "";
        String current = "";
        for (Benchmark band : result.bands()) {
            boolean last = band.below() == Double.POSITIVE_INFINITY;
            String name = Checks.quoted(band.name().toString());
            bands += last ? name : "IF(" + value + "<" + band.below() + "," + name + ",";
            closing += last ? "" : ")";
            boolean here = now.filter(number -> number < band.below()).isPresent();
            current = current.isEmpty() && here ? band.name().toString() : current;
        }
        return Cell.live(
                number,
                CHECK,
                Face.LABEL,
                Cell.GENERAL,
                "IF(ISNUMBER(" + value + ")," + bands + closing + ",\"\")",
                current);
    }

    /** How it comes about, in words. */
    private String note() {
        Formula<?> formula = result.formula();
        return formula.head().name() + " = " + formula.tree();
    }
}

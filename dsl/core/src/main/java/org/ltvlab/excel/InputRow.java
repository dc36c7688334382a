package org.ltvlab.excel;

import static org.ltvlab.excel.FormulaSheet.CHECK;
import static org.ltvlab.excel.FormulaSheet.CONVERTED;
import static org.ltvlab.excel.FormulaSheet.CURRENCY;
import static org.ltvlab.excel.FormulaSheet.NOTE;
import static org.ltvlab.excel.FormulaSheet.PERIOD;
import static org.ltvlab.excel.FormulaSheet.UNIT;
import static org.ltvlab.excel.FormulaSheet.VALUE;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.ltvlab.excel.internal.Cell;
import org.ltvlab.excel.internal.Face;
import org.ltvlab.excel.internal.Sheet;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.SheetReading;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.MoneyFlow;

/**
 * The row of an input: its name, its value to fill in, its unit, the value that formulas use, and whether it is right.
 *
 * @param reading the formulas of the sheet
 * @param word the quantity
 * @param number of the row
 * @param clockCell the cell whose period is the period of the computation
 */
record InputRow(SheetReading reading, String word, int number, String clockCell) {
    Class<?> type() {
        return value().getClass();
    }

    boolean hasPeriod() {
        return value().period().isPresent();
    }

    private Measured<?> value() {
        return reading.value(word);
    }

    private Quantity<?> quantity() {
        return Objects.requireNonNull(reading.quantities().get(word), word);
    }

    private String cell(int column) {
        return Cell.name(number, column);
    }

    void addTo(List<Cell> cells, List<Sheet.Rule> rules) {
        Checks checks = new Checks(quantity());
        String format = Formats.input(type());
        cells.add(Cell.text(number, 1, Face.LABEL, quantity().full().toString()));
        cells.add(Cell.number(number, VALUE, Face.INPUT, format, value().number()));
        rules.add(new Sheet.Rule(cell(VALUE), false, checks.condition(cell(VALUE)), true, checks.hint()));
        cells.add(unit());
        cells.add(period());
        if (hasPeriod()) {
            rules.add(new Sheet.Rule(cell(PERIOD), true, Periods.range(type()), true, periodHint()));
        }
        cells.add(Cell.live(number, CONVERTED, Face.STEP, format, converted(), reading.converted(word)));
        cells.add(Cell.live(
                number,
                CHECK,
                Face.CHECK,
                Cell.GENERAL,
                "IF(" + checks.condition(cell(VALUE)) + "," + periodCheck() + "," + Checks.quoted("← " + checks.hint())
                        + ")",
                Checks.FINE));
        cells.add(Cell.text(number, NOTE, Face.NOTE, note(checks)));
    }

    private Cell unit() {
        return Formats.isMoney(type())
                ? Cell.live(number, UNIT, Face.UNIT, Cell.GENERAL, CURRENCY, String.valueOf(currency()))
                : Cell.text(number, UNIT, Face.UNIT, Formats.unit(type()));
    }

    private String currency() {
        return value().money().map(Currency::getCurrencyCode).orElse("");
    }

    private Cell period() {
        String chosen = value().period()
                .map(grain -> Periods.word(type(), grain, Language.current()))
                .orElse("");
        return Cell.text(number, PERIOD, hasPeriod() ? Face.CHOICE : Face.UNIT, chosen);
    }

    /** The value in the period of the computation. */
    private String converted() {
        if (!hasPeriod() || clockCell.isEmpty()) {
            return cell(VALUE);
        }
        return reading.converted(
                word, cell(VALUE), years(), isClock() ? years() : Periods.years(clockType(), clockCell));
    }

    private String years() {
        return Periods.years(type(), cell(PERIOD));
    }

    private boolean isClock() {
        return reading.clock().filter(word::equals).isPresent();
    }

    private Class<?> clockType() {
        return reading.clock()
                .<Class<?>>map(clock -> reading.value(clock).getClass())
                .orElse(type());
    }

    /** Text of a spreadsheet that comes out as the check mark if the period is right. */
    private String periodCheck() {
        String fine = Checks.quoted(Checks.FINE);
        if (!hasPeriod()) {
            return fine;
        }
        String known = "ISNUMBER(MATCH(" + cell(PERIOD) + "," + Periods.range(type()) + ",0))";
        String right = reading.keepsPeriod(word) && !isClock()
                ? "AND(" + known + "," + cell(PERIOD) + "=" + clockCell + ")"
                : known;
        return "IF(" + right + "," + fine + "," + Checks.quoted("← " + periodHint()) + ")";
    }

    private String periodHint() {
        Language language = Language.current();
        return reading.keepsPeriod(word) && !isClock()
                ? language.pick("率の期間はどれも同じにする", "rates must have one period")
                : language.pick("期間を一覧から選ぶ", "choose a period from the list");
    }

    private String note(Checks checks) {
        String sample = Language.current().pick("見本", "sample") + " " + value() + " · " + checks.hint();
        return type() == MoneyFlow.class || !hasPeriod() || !reading.keepsPeriod(word)
                ? sample
                : sample + Language.current().pick("。この期間が計算の期間です。", "; its period is the period of the computation");
    }
}

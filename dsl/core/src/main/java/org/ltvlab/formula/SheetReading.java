package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/**
 * Formulas read for one worksheet whose reader may change every number, period and the currency (Excelへの書き出し).
 *
 * <p>Each quantity stands in two cells: as it is typed, with its period beside it, and converted to the period of the
 * computation; the formulas are written over the converted ones.
 */
public final class SheetReading {
    private final List<Formula<?>> formulas;
    private final Map<String, Quantity<?>> quantities = new LinkedHashMap<>();
    private final Map<String, Measured<?>> values = new LinkedHashMap<>();
    private final Units units;

    private SheetReading(List<Formula<?>> formulas, Set<String> linked) {
        this.formulas = formulas;
        for (Formula<?> formula : formulas) {
            formula.tree().quantities().forEach(quantities::putIfAbsent);
            formula.used().forEach(this::add);
        }
        quantities.keySet().removeAll(linked);
        values.keySet().removeAll(linked);
        this.units = Units.of(values);
    }

    /**
     * The formulas of a worksheet, all their quantities given.
     *
     * @param linked the quantities that are results of other formulas on the sheet
     * @throws org.ltvlab.problem.LtvProblem if a quantity is missing, if two formulas give it different values, or if
     *     currencies or the periods of rates differ
     */
    public static SheetReading of(List<Formula<?>> formulas, Set<String> linked) {
        return new SheetReading(List.copyOf(formulas), linked);
    }

    private void add(String word, Measured<?> value) {
        Measured<?> before = values.putIfAbsent(word, value);
        if (before != null && !before.equals(value)) {
            throw mustHold("A quantity must have one value in all formulas of a worksheet (項目の値)")
                    .got(word + " " + before + " and " + value)
                    .fix("give both formulas the same value, or write them to two worksheets")
                    .problem();
        }
    }

    /** The formulas. */
    public List<Formula<?>> formulas() {
        return formulas;
    }

    /** Every quantity by its word, in the order of the formulas. */
    public Map<String, Quantity<?>> quantities() {
        return quantities;
    }

    /** The value of a quantity as it was given. */
    public Measured<?> value(String word) {
        return Objects.requireNonNull(values.get(word), word);
    }

    /** The currency of the amounts, if there are any. */
    public Optional<Currency> currency() {
        return units.currency();
    }

    /** The period of the computation. */
    public Grain grain() {
        return units.grain();
    }

    /** The quantity whose period is the period of the computation: a rate, else the first one with a period. */
    public Optional<String> clock() {
        return values.keySet().stream()
                .filter(word -> value(word).period().equals(Optional.of(units.grain())))
                .min(Comparator.comparing((String word) -> !keepsPeriod(word)).thenComparing(Units::compounds));
    }

    /** Whether its period must be the period of the computation: a rate of the kind of churn. */
    public boolean keepsPeriod(String word) {
        return value(word) instanceof PeriodicRate && !Units.compounds(word);
    }

    /** The number of a quantity in the period of the computation. */
    public double converted(String word) {
        return units.number(values, Objects.requireNonNull(quantities.get(word), word));
    }

    /**
     * The same as text of a spreadsheet.
     *
     * @param word the quantity
     * @param cell the cell with the number as it is typed
     * @param own the years of its period, as text of a spreadsheet
     * @param clock the years of the period of the computation
     */
    public String converted(String word, String cell, String own, String clock) {
        int power = Dimension.of(value(word)).time();
        if (power == 0 || keepsPeriod(word) || own.equals(clock)) {
            return cell;
        }
        if (Units.compounds(word)) {
            return "(1+" + cell + ")^(" + clock + "/" + own + ")-1";
        }
        return cell + "*" + (power > 0 ? own + "/" + clock : clock + "/" + own);
    }

    /** A formula over cells that hold every quantity in the period of the computation; without the equals sign. */
    public static String text(Formula<?> formula, Map<String, String> cells) {
        return text(formula.tree(), cells);
    }

    private static String text(Expr part, Map<String, String> cells) {
        return Notation.SPREADSHEET.write(part, quantity -> Objects.requireNonNull(cells.get(quantity.word())));
    }

    /** What must be above 0 for a formula to mean anything: the part in words, and as text of a spreadsheet. */
    public static Map<String, String> guards(Formula<?> formula, Map<String, String> cells) {
        Map<String, String> guards = new LinkedHashMap<>();
        Evaluation.of(formula)
                .guards()
                .forEach(guard -> guards.put(Writing.inWords(guard.part()), text(guard.part(), cells)));
        return guards;
    }

    /** The number of a result in the period of the computation; empty where the result is undefined. */
    public <V extends Measured<V>> Optional<Double> result(Formula<V> formula) {
        return formula.figure().map(figure -> figure.amount().number() * units.factor(figure.amount()));
    }

    /** Between which numbers a quantity makes sense; a span, a frequency and a count are never negative. */
    public static Limits limits(Quantity<?> quantity) {
        Limits limits = quantity.limits();
        return neverNegative(quantity.type()) && limits.least() < 0 ? Limits.NOT_NEGATIVE : limits;
    }

    /** Whether a value of this type cannot be negative. */
    public static boolean neverNegative(Class<?> type) {
        return type == Span.class || type == Frequency.class || type == Count.class;
    }

    /** As {@code LTV, CAC over 5 quantities}. */
    @Override
    public String toString() {
        return formulas.stream()
                        .map(formula -> formula.head().name().toString())
                        .toList() + " over " + quantities.size() + " quantities";
    }
}

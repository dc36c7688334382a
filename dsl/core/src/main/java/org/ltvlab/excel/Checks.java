package org.ltvlab.excel;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.formula.Limits;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.SheetReading;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/** The limits of a quantity as a condition and as words on a worksheet. */
record Checks(Quantity<?> quantity) {
    /** What a cell says whose input is right. */
    static final String FINE = "✓";

    private static final int LONGEST = 120;

    /** Whether the number in the cell makes sense, as text of a spreadsheet. */
    String condition(String cell) {
        Limits limits = SheetReading.limits(quantity);
        List<String> parts = new ArrayList<>(List.of("ISNUMBER(" + cell + ")"));
        if (Double.isFinite(limits.least())) {
            parts.add(cell + (limits.excluded() ? ">" : ">=") + plain(limits.least()));
        }
        if (Double.isFinite(limits.most())) {
            parts.add(cell + "<=" + plain(limits.most()));
        }
        return "AND(" + String.join(",", parts) + ")";
    }

    /** What to fill in: {@code a number above 0% and at most 100%}. */
    String hint() {
        Language language = Language.current();
        Limits limits = SheetReading.limits(quantity);
        boolean least = Double.isFinite(limits.least());
        boolean most = Double.isFinite(limits.most());
        String low = shown(limits.least());
        String high = shown(limits.most());
        if (language == Language.JAPANESE) {
            return (least ? low + (limits.excluded() ? "より大きい" : "以上の") : "")
                    + (most ? (least && limits.excluded() ? "、" : "") + high + "以下の" : "") + "数値を入力";
        }
        return "a number"
                + (least ? (limits.excluded() ? " above " + low : ", " + low + " or more") : "")
                + (most ? (least ? " and" : "") + " at most " + high : "");
    }

    private String shown(double number) {
        boolean share = quantity.type() == Ratio.class || quantity.type() == PeriodicRate.class;
        return plain(share ? number * 100 : number) + (share ? "%" : "");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A text inside a formula of a spreadsheet, which takes no longer one. */
    static String quoted(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "\"" + cut.replace("\"", "\"\"") + "\"";
    }

    /** What to fill in. */
    @Override
    public String toString() {
        return hint();
    }
}

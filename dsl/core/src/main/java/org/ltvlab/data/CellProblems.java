package org.ltvlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.view.Formats;

/** Collects the cells that cannot be read, so that all are shown together and nothing is half loaded. */
final class CellProblems {
    private static final int SHOWN = 20;
    /** When the pattern of a large file is wrong, all its rows are; their texts shall not fill the memory. */
    private static final int KEPT = 100_000;

    private final String source;
    private final String datePattern;
    private final List<LtvProblem.Cell> cells = new ArrayList<>();
    private long count;
    private final OpenDates openDates = new OpenDates();
    private boolean moreDecimals;

    CellProblems(String source, String datePattern) {
        this.source = source;
        this.datePattern = datePattern;
    }

    void cell(long row, String column, String value, String why) {
        add(Place.cell(source, row, column), value, why);
    }

    /** A text that is no day. */
    void day(long row, String column, String value) {
        String open = datePattern.isEmpty() ? openDates.note(value) : "";
        String misfit =
                datePattern.isEmpty() || value.isEmpty() ? "not a date" : "does not fit the pattern " + datePattern;
        cell(row, column, value, open.isEmpty() ? misfit : "ambiguous: " + open);
    }

    /** An amount that the minor unit cannot hold: with more decimals than the currency has, or too large. */
    void size(long row, String column, String value, ArithmeticException e) {
        String message = String.valueOf(e.getMessage());
        boolean decimals = message.startsWith("more decimals");
        moreDecimals |= decimals;
        cell(row, column, value, decimals ? message : "too large");
    }

    void row(long row, String value, String why) {
        add(Place.row(source, row), value, why);
    }

    private void add(Place place, String value, String why) {
        count++;
        if (cells.size() < KEPT) {
            cells.add(new LtvProblem.Cell(place, value, why));
        }
    }

    /** Throws what was collected, if anything was. */
    void check(long rows, Plan plan) {
        if (count == 0) {
            return;
        }
        String first = cells.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("\n         "));
        String more = count > SHOWN ? Formats.fill("\n         … and %,d more", count - SHOWN) : "";
        String dates = datePattern.isEmpty() ? "like 2024-01-05, 2024/1/5, 20240105, 2024年1月5日" : "like " + datePattern;
        throw LtvProblem.mustHold(Formats.fill(
                        "Every row must be readable; %,d cell%s of %,d rows %s not",
                        count, count == 1 ? "" : "s", rows, count == 1 ? "is" : "are"))
                .at(Place.file(source))
                .got(first + more)
                .known("dates " + dates + "; amounts like 1,234, ¥1,234, 12.50, △500")
                .fix(fix(plan))
                .cells(cells)
                .problem();
    }

    private String fix(Plan plan) {
        if (openDates.any()) {
            return openDates.patterns().stream()
                    .map(pattern -> Formats.fill(".orderDate(\"%s\", \"%s\")", plan.name(Role.ORDER_DATE), pattern))
                    .collect(Collectors.joining(" or "));
        }
        return moreDecimals && plan.currencyAssumed()
                ? ".currency(\"...\"), naming it: yen was assumed, because the first amounts are whole"
                : "correct these cells in the file, or name the right column or pattern";
    }
}

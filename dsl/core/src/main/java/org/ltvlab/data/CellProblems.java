package org.ltvlab.data;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.view.Formats;

/** Collects the cells that cannot be read, so that all are shown together and nothing is half loaded. */
final class CellProblems {
    private static final int SHOWN = 20;
    private static final int LONGEST = 40;

    private final String source;
    private final List<String> first = new ArrayList<>();
    private long cells;
    private boolean ambiguousDate;

    CellProblems(String source) {
        this.source = source;
    }

    void add(long row, String column, String value, String why) {
        cells++;
        ambiguousDate |= why.startsWith("ambiguous");
        if (first.size() < SHOWN) {
            String line = value.replaceAll("\\R", "⏎");
            String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
            first.add(Formats.fill(
                    "row %d, %s: %s (%s)", row, column, shown.isBlank() ? "empty" : "\"" + shown + "\"", why));
        }
    }

    /** Throws what was collected, if anything was. */
    void check(long rows, String dateColumn) {
        if (cells == 0) {
            return;
        }
        String more = cells > SHOWN ? Formats.fill("\n         … and %,d more", cells - SHOWN) : "";
        throw LtvProblem.mustHold(Formats.fill(
                        "Every row must be readable; %,d cell%s of %,d rows %s not",
                        cells, cells == 1 ? "" : "s", rows, cells == 1 ? "is" : "are"))
                .at(Place.file(source))
                .got(String.join("\n         ", first) + more)
                .known("dates like 2024-01-05, 2024/1/5, 20240105, 2024年1月5日; amounts like 1,234, ¥1,234, 12.50, △500")
                .fix(
                        ambiguousDate
                                ? ".orderDate(\"" + dateColumn + "\", \"M/d/yyyy\") or \"d/M/yyyy\""
                                : "correct these cells in the file, or name the right column or pattern")
                .problem();
    }
}

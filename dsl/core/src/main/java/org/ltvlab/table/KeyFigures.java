package org.ltvlab.table;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;

/** The few figures that a summary begins with, as a table of one row; a report shows them large. */
public final class KeyFigures {
    private KeyFigures() {}

    /**
     * A row of named values.
     *
     * @param namesAndValues a name, its value, the next name, its value …
     * @throws org.ltvlab.problem.LtvProblem if a name or a value is missing
     */
    public static TableView of(Object... namesAndValues) {
        List<TableView.Column> columns = new ArrayList<>();
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (i + 1 == namesAndValues.length || !(namesAndValues[i] instanceof String name)) {
                throw mustHold("figures (主要な数字) needs names and values in turn")
                        .got("in place " + (i + 1) + ": " + namesAndValues[i])
                        .fix("figures(\"Customers\", orders.customers(), \"Revenue\", orders.revenue())")
                        .problem();
            }
            columns.add(TableView.Column.of(name));
            row.add(namesAndValues[i + 1]);
        }
        return new TableView(Caption.of(""), columns, List.of(row));
    }
}

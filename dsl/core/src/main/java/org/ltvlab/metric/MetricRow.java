package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.view.TableView.Column;

/** A line of a table of metrics. */
record MetricRow(String name, Object value, long n, String interval, String definition) {
    static MetricRow of(Phrase name, Object value, long n, Phrase definition) {
        return new MetricRow(name.toString(), value, n, "", definition.toString());
    }

    /** What stands in place of a number that has no denominator. */
    static String undefined() {
        return Language.current().pick("計算不能", "undefined");
    }

    static List<Column> columns() {
        return List.of(
                Column.of("指標", "Metric"),
                Column.of("値", "Value"),
                Column.of("n"),
                Column.of("95%信頼区間", "95% interval"),
                Column.of("定義", "Definition"));
    }

    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(value);
        cells.add(n);
        cells.add(interval.isEmpty() ? null : interval);
        cells.add(definition);
        return cells;
    }
}

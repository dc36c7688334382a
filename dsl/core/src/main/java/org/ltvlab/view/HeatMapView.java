package org.ltvlab.view;

import java.util.List;

/**
 * A grid of coloured cells, each with its number; a {@code null} value is an empty cell.
 *
 * @param x what the columns are
 * @param columns their names
 * @param y what the rows are
 * @param rows one series a row, top to bottom
 * @param format how the cells are written
 */
public record HeatMapView(
        Caption caption,
        String altText,
        String x,
        List<String> columns,
        String y,
        List<Series> rows,
        ValueFormat format)
        implements ChartView {
    /** A map whose alternative text is composed from the data. */
    public static HeatMapView of(
            Caption caption, String x, List<String> columns, String y, List<Series> rows, ValueFormat format) {
        return new HeatMapView(caption, AltText.ofHeatMap(x, columns, y, rows, format), x, columns, y, rows, format);
    }

    public HeatMapView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public HeatMapView titled(String title) {
        return new HeatMapView(caption.title(title), altText, x, columns, y, rows, format);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}

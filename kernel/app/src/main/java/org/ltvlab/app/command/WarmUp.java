package org.ltvlab.app.command;

import java.util.Base64;
import java.util.List;
import org.ltvlab.app.report.Reports;
import org.ltvlab.chart.ChartPng;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.view.Caption;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.Series;
import org.ltvlab.view.ValueFormat;

/**
 * Draws one small chart and makes one small report, so that the first real ones find their classes, font and code ready;
 * the second core has little to do while the first compiles cells.
 */
final class WarmUp {
    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# A\\n\\n| a |\\n|---|\\n| **1** |"},
              {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": 1, "source": "1", "outputs": [
                {"output_type": "display_data",
                 "metadata": {"ltv": {"kind": "chart", "title": "A", "alt": "a", "source": "", "note": ""}},
                 "data": {"image/png": "%s", "text/plain": "a"}},
                {"output_type": "display_data",
                 "metadata": {"ltv": {"kind": "table", "title": "A", "alt": "", "source": "", "note": ""}},
                 "data": {"text/html": "<table><tr><td>1</td></tr></table>", "text/plain": "1"}}]}]}
            """;

    private WarmUp() {}

    static void run() {
        String picture =
                Base64.getEncoder().encodeToString(ChartPng.draw(chart()).bytes());
        Notebook notebook = Notebooks.parse(NOTEBOOK.replace("%s", picture));
        Reports.html(notebook, notebook, "", true);
    }

    private static ChartView chart() {
        List<Series> rows = List.of(Series.of("a", 0.5, 0.25), Series.of("b", 1, 0));
        return HeatMapView.of(Caption.of("a"), "x", List.of("0", "1"), "y", rows, ValueFormat.percent(1));
    }
}

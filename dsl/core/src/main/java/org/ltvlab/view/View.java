package org.ltvlab.view;

/** Something drawn as one piece: a table, a chart or a text. */
public sealed interface View extends Shown permits TableView, ChartView, TextView {
    @Override
    default View view() {
        return this;
    }
}

package org.ltvlab.view;

/** A chart as pure data: what it says, not how it is painted. */
public sealed interface ChartView extends View
        permits LineView, BarView, RangeBarView, HeatMapView, HistogramView, TreeView {
    /** What stands around the chart. */
    Caption caption();

    /** The chart in words, for those who do not see it: kind, axes, range and the message. */
    String altText();

    /** The same chart under the given title, usually the message it is to carry. */
    ChartView titled(String title);

    @Override
    default TextView explain() {
        return TextView.of(caption().title(), altText());
    }
}

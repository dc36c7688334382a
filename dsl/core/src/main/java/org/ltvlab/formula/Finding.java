package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/** What a reading found about a formula, one row a quantity: a chart first, a table, and how to read them. */
public interface Finding extends Shown {
    /** The finding as a table. */
    TableView table();

    /** The finding as a picture. */
    ChartView chart();

    /** How its numbers came about and what they say. */
    Phrase howToRead();

    @Override
    default ChartView view() {
        return chart();
    }

    @Override
    default TextView explain() {
        return TextView.of(toString(), howToRead().toString());
    }

    /** A title and the rows behind it in one line. */
    static String line(String title, List<?> rows, Phrase between) {
        return title + " — " + rows.stream().map(Object::toString).collect(joining(between.toString()));
    }
}

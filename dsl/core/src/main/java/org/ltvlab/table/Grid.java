package org.ltvlab.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;
import org.ltvlab.view.TableView;

/** What every renderer of a table needs: the cells as text, which columns are numbers, and what to say below. */
record Grid(TableView view, List<List<String>> cells, List<Boolean> numeric, List<String> notes) {
    /** A longer table shows this many rows of its head and {@link #TAIL} of its end. */
    static final int HEAD = 20;

    static final int TAIL = 5;

    /** Up to here a table is shown whole: cutting fewer than this many rows more would save nothing. */
    private static final int WHOLE = 30;

    static Grid of(TableView table) {
        check(table);
        TableView view = table.rows().size() > WHOLE ? table.cut(HEAD, TAIL) : table;
        Formats formats = Formats.current();
        List<List<String>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : view.rows()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                texts.add(formats.cell(row.get(i), view.columns().get(i).digits()));
            }
            cells.add(texts);
        }
        List<Boolean> numeric = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            numeric.add(isNumeric(view.rows(), i));
        }
        return new Grid(view, cells, numeric, notes(view));
    }

    /** What stands in the place of the rows left out. */
    String gapText() {
        String rows = Formats.current().whole(view.gap().rows());
        return Language.current().pick("… " + rows + "行を省略 …", "… " + rows + " rows left out …");
    }

    private static void check(TableView table) {
        if (table.columns().isEmpty()) {
            throw LtvProblem.mustHold("a table (表) must have at least one column")
                    .got("no columns")
                    .given(table.caption().title())
                    .problem();
        }
        for (int i = 0; i < table.rows().size(); i++) {
            int cells = table.rows().get(i).size();
            if (cells != table.columns().size()) {
                throw LtvProblem.mustHold("every row (行) of a table must have one cell a column")
                        .got(cells + " cells in row " + (i + 1))
                        .given(table.columns().size() + " columns")
                        .problem();
            }
        }
    }

    /** Mostly quantities: "undefined" in place of one of them does not turn the others to the left. */
    private static boolean isNumeric(List<List<@Nullable Object>> rows, int column) {
        int quantities = 0;
        int texts = 0;
        for (List<@Nullable Object> row : rows) {
            Object cell = row.get(column);
            quantities += cell != null && Quantities.isQuantity(cell) ? 1 : 0;
            texts += cell != null && !Quantities.isQuantity(cell) ? 1 : 0;
        }
        return quantities > texts;
    }

    private static List<String> notes(TableView view) {
        List<String> notes = new ArrayList<>();
        Language language = Language.current();
        Formats formats = Formats.current();
        if (view.rows().isEmpty()) {
            notes.add(language.pick("行はありません。", "No rows."));
        }
        if (view.gap().rows() > 0) {
            String all = formats.whole(view.rowsInAll());
            int head = view.gap().after();
            int tail = view.rows().size() - head;
            notes.add(language.pick(
                    "全" + all + "行のうち、先頭" + head + "行と末尾" + tail + "行を表示。",
                    all + " rows, showing the first " + head + " and the last " + tail + "."));
        }
        if (!view.caption().note().isEmpty()) {
            notes.add(view.caption().note());
        }
        if (!view.caption().source().isEmpty()) {
            notes.add(language.pick("出所: ", "Source: ") + view.caption().source());
        }
        view.caption().n().ifPresent(n -> notes.add("n = " + formats.whole(n)));
        return notes;
    }
}

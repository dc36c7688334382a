package org.ltvlab.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;

class TablesInputChecksTest {
    @Test
    void a_table_without_columns_is_refused() {
        TableView view = new TableView(Caption.of("t"), List.of(), List.of());
        assertThatThrownBy(() -> HtmlTable.html(view))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                        a table (表) must have at least one column.
                          got:   no columns
                          given: t""");
    }

    @Test
    void a_row_of_another_length_is_refused() {
        TableView view = new TableView(
                Caption.of("t"),
                List.of(TableView.Column.of("a"), TableView.Column.of("b")),
                List.of(List.of(1, 2), List.of(1)));
        assertThatThrownBy(() -> TextTable.text(view))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                        every row (行) of a table must have one cell a column.
                          got:   1 cells in row 2
                          given: 2 columns""");
    }
}

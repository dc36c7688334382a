package org.ltvlab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ltvlab.unit.Money;
import org.ltvlab.view.TableView;

class KeyFiguresCorrectnessTest {
    @Test
    void names_are_heads_and_values_one_row() {
        TableView table = KeyFigures.of("customers", 5_000, "revenue", Money.yen(1_200));
        assertThat(table.columns()).extracting(TableView.Column::head).containsExactly("customers", "revenue");
        assertThat(table.rows()).containsExactly(List.of(5_000, Money.yen(1_200)));
    }

    @Test
    void a_name_without_value_is_said() {
        assertThatThrownBy(() -> KeyFigures.of("customers", 5_000, "revenue")).hasMessage("""
                        figures (主要な数字) needs names and values in turn.
                          got:   in place 3: revenue
                          fix:   figures("Customers", orders.customers(), "Revenue", orders.revenue())""");
    }
}

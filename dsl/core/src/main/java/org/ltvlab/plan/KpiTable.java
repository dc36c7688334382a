package org.ltvlab.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;

/** A KPI tree as a table: a row a node, indented by its depth. */
final class KpiTable {
    private static final String INDENT = "\u3000";

    private KpiTable() {}

    static TableView of(Caption caption, List<KpiNode> nodes) {
        Language language = Language.current();
        return new TableView(
                caption,
                List.of(
                        Column.of("KPI"),
                        Column.asWritten("現在", "now"),
                        Column.asWritten("目標", "target"),
                        new Column(language.pick("弾力性", "elasticity"), 2),
                        Column.asWritten("これだけ達成したときの結果", "result if this alone is reached")),
                nodes.stream().map(KpiTable::row).toList());
    }

    private static List<@Nullable Object> row(KpiNode node) {
        return Arrays.asList(
                INDENT.repeat(node.depth()) + node.name(),
                node.now().orElse(null),
                node.target().orElse(null),
                node.elasticity().orElse(null),
                node.alone().orElse(null));
    }
}

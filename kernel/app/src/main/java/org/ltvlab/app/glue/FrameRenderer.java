package org.ltvlab.app.glue;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.table.TableViews;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Shows Tablesaw frames and columns as tables. */
final class FrameRenderer implements Renderer {
    private final ShownRenderer shown;

    FrameRenderer(ShownRenderer shown) {
        this.shown = shown;
    }

    @Override
    public Optional<MimeBundle> render(Object value) {
        if (value instanceof Table table) {
            return shown.render(TableViews.of(table));
        }
        if (value instanceof Column<?> column) {
            return shown.render(TableViews.of(Table.create(column.copy())));
        }
        return Optional.empty();
    }
}

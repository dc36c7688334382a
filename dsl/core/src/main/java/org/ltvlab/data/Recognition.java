package org.ltvlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.View;

/**
 * How the columns of the data were understood (列の認識), and the line that changes each.
 *
 * @param source where the data came from
 * @param parts one for each role that was found or set, one for the currency, and of a file one for its encoding
 */
public record Recognition(String source, List<Part> parts) implements Shown {
    /**
     * How one thing was understood.
     *
     * @param what what it is, in the language of the display
     * @param role the role; empty for the currency and other properties of the whole source
     * @param column the column's name, or the value found
     * @param why because the user said so, or for which reason
     * @param line the line that changes it
     */
    public record Part(String what, Optional<Role> role, String column, String why, String line) {
        /** As {@code customer = 顧客ID (recognised by its name)}. */
        @Override
        public String toString() {
            return what + " = " + column + " (" + why + ")";
        }
    }

    public Recognition {
        parts = List.copyOf(parts);
    }

    /** The column that has a role, if one has. */
    public Optional<String> column(Role role) {
        return parts.stream()
                .filter(part -> part.role().filter(role::equals).isPresent())
                .map(Part::column)
                .findFirst();
    }

    @Override
    public View view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(List.of(part.what(), part.column(), part.why(), part.line()));
        }
        List<TableView.Column> columns = List.of(
                TableView.Column.of(language.pick("項目", "role")),
                TableView.Column.of(language.pick("列・値", "column or value")),
                TableView.Column.of(language.pick("根拠", "why")),
                TableView.Column.of(language.pick("変更する行", "line that changes it")));
        return new TableView(
                Caption.of(language.pick("列の認識", "How the columns were understood"))
                        .source(name()),
                columns,
                rows);
    }

    /** Without the folders, which are the analyst's own affair and not the report's. */
    private String name() {
        return source.substring(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
    }

    @Override
    public TextView explain() {
        return TextView.of(parts.stream()
                .map(part -> part.what() + ": " + part.column() + " (" + part.why() + ")  " + part.line())
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        return String.join(
                Language.current().pick("、", ", "),
                parts.stream().map(part -> part.what() + " = " + part.column()).toList());
    }
}

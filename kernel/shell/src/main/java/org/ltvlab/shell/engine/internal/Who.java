package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.internal.Rendering;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;

/** The table of variables: name, type, size, the beginning of the value. */
final class Who {
    private static final int PREVIEW = 60;

    private final Variables variables;
    private final List<Extension> extensions;
    private final UserCode userCode;
    private final Speech speech;

    /** One row of the table. */
    private record Row(String name, String type, String size, String value) {
        List<String> cells() {
            return List.of(name, type, size, value);
        }
    }

    Who(Variables variables, List<Extension> extensions, UserCode userCode, Speech speech) {
        this.variables = variables;
        this.extensions = extensions;
        this.userCode = userCode;
        this.speech = speech;
    }

    MimeBundle table() {
        List<Row> rows = new ArrayList<>();
        for (VarSnippet variable : variables.all()) {
            rows.add(row(variable));
        }
        if (rows.isEmpty()) {
            return MimeBundle.plain(speech.pick("変数はありません", "there are no variables"));
        }
        rows.add(
                0,
                new Row(
                        speech.pick("名前", "name"),
                        speech.pick("型", "type"),
                        speech.pick("大きさ", "size"),
                        speech.pick("値", "value")));
        return MimeBundle.plain(text(rows)).with("text/html", html(rows));
    }

    private Row row(VarSnippet variable) {
        Object value = variables.value(variable);
        Optional<Shape> shape = shape(value);
        // A value's own words and size are users' code: it may hang, and must be stoppable then.
        Callable<String> words = () ->
                shape.map(frame -> String.join(", ", frame.columns())).orElseGet(() -> Rendering.line(value, PREVIEW));
        String type = variable.typeName().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
        return new Row(variable.name(), type, said(() -> size(value, shape)), cut(said(words)));
    }

    private String said(Callable<String> words) {
        try {
            return String.valueOf(userCode.call(words));
        } catch (Exception | StackOverflowError e) {
            return "…";
        }
    }

    Optional<Shape> shape(@Nullable Object value) {
        return value == null
                ? Optional.empty()
                : extensions.stream()
                        .flatMap(each -> each.shape(value).stream())
                        .findFirst();
    }

    private String size(@Nullable Object value, Optional<Shape> shape) {
        if (shape.isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "%,d × %,d",
                    shape.get().rows(),
                    shape.get().columns().size());
        }
        if (value instanceof Collection<?> collection) {
            return String.format(Locale.ROOT, "%,d", collection.size());
        }
        if (value instanceof Map<?, ?> map) {
            return String.format(Locale.ROOT, "%,d", map.size());
        }
        if (value instanceof CharSequence text) {
            return String.format(Locale.ROOT, speech.pick("%,d 文字", "%,d chars"), text.length());
        }
        boolean isArray = value != null && value.getClass().isArray();
        return isArray ? String.format(Locale.ROOT, "%,d", Array.getLength(value)) : "";
    }

    private static String cut(String text) {
        return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW - 1) + "…";
    }

    private static String text(List<Row> rows) {
        int[] widths = new int[3];
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.cells().get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(Row row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.cells().get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
        }
        return line.append(row.value()).toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 || c == 0x2026 ? 1 : 2).sum();
    }

    private static String html(List<Row> rows) {
        StringBuilder html = new StringBuilder("<table>");
        for (int i = 0; i < rows.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            html.append(i == 0 ? "<thead><tr>" : "<tr>");
            for (String cell : rows.get(i).cells()) {
                String text = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                html.append("<")
                        .append(tag)
                        .append(" style=\"text-align:left\">")
                        .append(text);
                html.append("</").append(tag).append(">");
            }
            html.append(i == 0 ? "</tr></thead><tbody>" : "</tr>");
        }
        return html.append("</tbody></table>").toString();
    }
}

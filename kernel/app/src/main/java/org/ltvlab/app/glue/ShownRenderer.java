package org.ltvlab.app.glue;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.chart.ChartPng;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.table.HtmlTable;
import org.ltvlab.table.HtmlText;
import org.ltvlab.table.TextTable;
import org.ltvlab.view.Caption;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.View;

/** Shows everything {@link Shown}: a chart as picture, a table as HTML, a text as Markdown; the rest as its one line and its view. */
final class ShownRenderer implements Renderer {
    private final Timings timings;

    ShownRenderer(Timings timings) {
        this.timings = timings;
    }

    @Override
    public Optional<MimeBundle> render(Object value) {
        if (!(value instanceof Shown shown)) {
            return Optional.empty();
        }
        View view = shown.view();
        String line = shown == view ? "" : shown.toString();
        if (view instanceof ChartView chart) {
            return Optional.of(chart(line, chart));
        }
        return Optional.of(view instanceof TableView table ? table(line, table) : text(line, (TextView) view));
    }

    private MimeBundle chart(String line, ChartView chart) {
        ChartPng picture = timings.of(Timings.Phase.CHARTS, () -> ChartPng.draw(chart));
        String plain = line.isEmpty() ? chart.caption().title() + "\n" + chart.altText() : line;
        return MimeBundle.plain(plain)
                .with("image/png", Base64.getEncoder().encodeToString(picture.bytes()))
                .withMetadata("image/png", Map.of("width", picture.width(), "height", picture.height()))
                .withMetadata("ltv", chartCaption(chart, picture.titleHeight()));
    }

    private static MimeBundle table(String line, TableView table) {
        String above = line.equals(table.caption().title()) ? "" : line;
        String text = TextTable.text(table);
        String html = HtmlTable.html(table);
        return MimeBundle.plain(above.isEmpty() ? text : above + "\n\n" + text)
                .with("text/html", above.isEmpty() ? html : HtmlText.paragraph(above) + html)
                .withMetadata("ltv", caption(isKeyFigures(table) ? "text" : "table", table.caption(), ""));
    }

    /** One row without a title is part of the text: a report sets it large instead of numbering it. */
    private static boolean isKeyFigures(TableView table) {
        return table.rows().size() == 1 && table.caption().title().isEmpty();
    }

    private static MimeBundle text(String line, TextView text) {
        boolean alone = line.isEmpty() || text.toString().startsWith(line);
        String whole = alone ? text.toString() : line + "\n\n" + text;
        String html = (alone ? "" : HtmlText.paragraph(line)) + HtmlText.html(text);
        return MimeBundle.plain(whole).with("text/html", html).withMetadata("ltv", Map.of("kind", "text"));
    }

    /** The report prints the title above the picture, and hides the painted one. */
    private static Map<String, Object> chartCaption(ChartView chart, int titleHeight) {
        Map<String, Object> facts = caption("chart", chart.caption(), chart.altText());
        facts.put("titleHeight", titleHeight);
        return facts;
    }

    private static Map<String, Object> caption(String kind, Caption caption, String alt) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("title", caption.title());
        facts.put("alt", alt);
        facts.put("source", caption.source());
        caption.n().ifPresent(n -> facts.put("n", n));
        facts.put("note", caption.note());
        return facts;
    }
}

package org.ltvlab.report.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;

/** Prose of a notebook as safe HTML. */
final class MarkdownHtml {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownHtml() {}

    /** The text as a {@code div}; images come from the cell's attachments or not at all. */
    static Element render(String markdown, JsonObject attachments) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.setDestination(resolved(image.getDestination(), attachments));
                visitChildren(image);
            }
        });
        return SafeHtml.clean(RENDERER.render(document));
    }

    private static String resolved(String destination, JsonObject attachments) {
        if (!destination.startsWith("attachment:")) {
            return destination;
        }
        JsonObject types = Json.object(attachments, destination.substring("attachment:".length()));
        for (Map.Entry<String, JsonElement> type : types.entrySet()) {
            if (type.getKey().startsWith("image/")) {
                return Pictures.uri(type.getKey(), Json.text(type.getValue()));
            }
        }
        return "";
    }
}

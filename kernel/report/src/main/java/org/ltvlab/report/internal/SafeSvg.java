package org.ltvlab.report.internal;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** A drawing without scripts, foreign content and references to other files. */
final class SafeSvg {
    private static final List<String> FORBIDDEN =
            List.of("script", "foreignobject", "iframe", "object", "embed", "handler", "animate", "set");

    private SafeSvg() {}

    /** The drawing cleaned; empty if the text is none. */
    static String clean(String svg) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        Element root = document.selectFirst("svg");
        if (root == null) {
            return "";
        }
        for (Element element : root.getAllElements()) {
            if (FORBIDDEN.contains(localName(element))) {
                element.remove();
            } else {
                clean(element);
            }
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        return root.outerHtml();
    }

    private static String localName(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static void clean(Element element) {
        boolean style = localName(element).equals("style");
        if (style && loads(element.data() + element.wholeText())) {
            element.remove();
            return;
        }
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            boolean reference = key.equals("href") || key.endsWith(":href") || key.equals("src");
            boolean outside = reference && !value.startsWith("#") && !value.startsWith("data:image/");
            if (key.startsWith("on") || outside || (!reference && loads(value))) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    /** Whether CSS would fetch something: an import, or an address that is not within the drawing. */
    private static boolean loads(String css) {
        String plain = css.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "");
        return plain.contains("@import") || plain.replace("url(#", "").contains("url(");
    }
}

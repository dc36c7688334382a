package org.ltvlab.report.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML that arrives from cells, reduced to what is harmless in a file that loads nothing. */
final class SafeHtml {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del")
            .addTags("details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins")
            .addTags("kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "small", "span", "strong")
            .addTags("sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("ol", "start")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addAttributes("p", "style")
            .addAttributes("div", "style")
            .addAttributes("td", "colspan", "rowspan", "align", "style", "class")
            .addAttributes("th", "colspan", "rowspan", "scope", "align", "style", "class")
            .addProtocols("a", "href", "http", "https", "mailto", "#")
            .addProtocols("img", "src", "data");
    private static final Pattern SAYS_RIGHT = Pattern.compile("text-align:\\s*(right|end)");
    private static final Pattern SAYS_KEEP_LINES = Pattern.compile("white-space:\\s*pre");
    private static final Pattern SAYS_CENTRE = Pattern.compile("text-align:\\s*center");

    private SafeHtml() {}

    /** What may stay of the HTML, in a {@code div}. */
    static Element clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.outputSettings().prettyPrint(false);
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        Element box = new Element("div");
        box.appendChildren(List.copyOf(clean.body().childNodes()));
        box.select("td, th").forEach(SafeHtml::alignByClass);
        box.select("p[style], div[style]").forEach(SafeHtml::keepLines);
        box.select("img").forEach(SafeHtml::keepOnlyPictures);
        box.select("a").forEach(SafeHtml::keepOnlyTargets);
        box.select("p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote").forEach(SafeHtml::joinLines);
        return box;
    }

    private static void alignByClass(Element cell) {
        String style = cell.attr("style");
        String align = cell.attr("align");
        boolean right = align.equals("right")
                || SAYS_RIGHT.matcher(style).find()
                || cell.hasClass("num")
                || cell.hasClass("number");
        boolean centre = align.equals("center") || SAYS_CENTRE.matcher(style).find();
        cell.removeAttr("style").removeAttr("align").removeAttr("class");
        if (right) {
            cell.addClass("num");
        } else if (centre) {
            cell.addClass("mid");
        }
    }

    private static void keepLines(Element block) {
        boolean lines = SAYS_KEEP_LINES.matcher(block.attr("style")).find();
        block.removeAttr("style");
        if (lines) {
            block.addClass("lines");
        }
    }

    private static void keepOnlyPictures(Element image) {
        String source = Pictures.safeUri(image.attr("src"));
        if (source.isEmpty()) {
            String alt = image.attr("alt");
            image.replaceWith(alt.isEmpty() ? new TextNode("") : new Element("span").text("[" + alt + "]"));
        } else {
            image.attr("src", source);
            if (!image.hasAttr("alt")) {
                image.attr("alt", "");
            }
        }
    }

    private static void keepOnlyTargets(Element link) {
        if (link.attr("href").isEmpty()) {
            link.unwrap();
        } else if (!link.attr("href").startsWith("#")) {
            link.attr("rel", "noopener noreferrer");
        }
    }

    private static void joinLines(Element block) {
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode text && !block.hasClass("lines")) {
                text.text(Texts.joinWideLines(text.getWholeText()));
            }
        }
    }
}

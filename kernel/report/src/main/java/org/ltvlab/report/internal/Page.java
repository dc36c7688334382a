package org.ltvlab.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.report.ReportLanguage;
import org.ltvlab.report.ReportOptions;
import org.ltvlab.report.TitleItem;

/** The document: its parts in their places. */
public final class Page {
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
                    + "base-uri 'none'; form-action 'none'";
    private static final String STYLE = resource("/org/ltvlab/report/report.css");

    private final Notebook notebook;
    private final Manuscript manuscript;
    private final ReportOptions options;
    private final ReportLanguage language;

    private Page(Notebook notebook, Manuscript manuscript, ReportOptions options) {
        this.notebook = notebook;
        this.manuscript = manuscript;
        this.options = options;
        this.language = manuscript.language();
    }

    /** The page of a manuscript that breaks no rule. */
    public static Page of(Notebook notebook, Manuscript manuscript, ReportOptions options) {
        return new Page(notebook, manuscript, options);
    }

    /** The document as text. */
    public String html() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset(UTF_8);
        document.prependChild(new DocumentType("html", "", ""));
        Objects.requireNonNull(document.selectFirst("html")).attr("lang", language.code());
        body(document.body());
        head(document.head(), document.body().wholeText());
        return document.outerHtml() + "\n";
    }

    private void head(Element head, String text) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("title").text(manuscript.title());
        String author = TitleBlock.value(TitleItem.AUTHOR, notebook, options);
        if (!author.isBlank()) {
            head.appendElement("meta").attr("name", "author").attr("content", author);
        }
        String fonts = options.font().map(font -> FontFaces.css(font, text)).orElse("");
        String running = "@page{@bottom-left{content:" + cssString(manuscript.title()) + "}}\n";
        head.appendElement("style").appendChild(new DataNode(fonts + STYLE + running));
    }

    /** Every character that is not a letter or digit of ASCII as its code, so that no title can leave the string. */
    private static String cssString(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            css.append(plain ? Character.toString(c) : "\\" + Integer.toHexString(c) + " ");
        });
        return css.append('"').toString();
    }

    private void body(Element body) {
        body.appendElement("a").addClass("skip").attr("href", "#report").text(Phrase.SKIP.in(language));
        body.appendChild(TitleBlock.of(notebook, manuscript, options));
        Element main = body.appendElement("main").id("report").attr("tabindex", "-1");
        Outline outline = new Outline(language);
        Element text = new Element("div").addClass("body");
        moveChildren(manuscript.body(), text);
        outline.number(text);
        summary(main);
        String prose = main.text() + "\n" + text.text();
        text.appendChild(Provenance.of(notebook, options, outline, language));
        Glossary.of(prose, outline, language).ifPresent(text::appendChild);
        main.appendChild(outline.contents());
        main.appendChild(text);
        outline.resolveLinks(main);
        footer(body);
    }

    /** The summary under its own heading, or under the fixed word for one. */
    private void summary(Element main) {
        if (manuscript.summary().childrenSize() == 0) {
            return;
        }
        Element section = main.appendElement("section").addClass("summary").attr("aria-labelledby", "summary-title");
        moveChildren(manuscript.summary(), section);
        Element own = section.selectFirst(Manuscript.HEADINGS);
        boolean leads =
                own != null && section.text().strip().startsWith(own.text().strip());
        if (own != null && leads) {
            own.remove();
        }
        String title = own != null && leads ? own.text() : Phrase.SUMMARY.in(language);
        Outline.relevel(section, 3);
        section.prependElement("h2").id("summary-title").text(title);
        KeyFigures.emphasise(section);
    }

    private void footer(Element body) {
        Element footer = body.appendElement("footer");
        String confidentiality = TitleBlock.value(TitleItem.CONFIDENTIALITY, notebook, options);
        if (!confidentiality.isBlank()) {
            footer.appendElement("p").text(confidentiality);
        }
        footer.appendElement("p")
                .text(Phrase.MADE_WITH
                        .in(language)
                        .replace("%s", Provenance.version(notebook))
                        .replaceAll(" +", " ")
                        .strip());
    }

    private static void moveChildren(Element from, Element to) {
        for (Node node : List.copyOf(from.childNodes())) {
            to.appendChild(node);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Page.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

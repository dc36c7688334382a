package org.ltvlab.table;

import java.util.stream.Collectors;
import org.ltvlab.view.TextView;

/** Texts as HTML for notebooks and reports: escaped, one element a paragraph, line breaks kept. */
public final class HtmlText {
    private HtmlText() {}

    /** The paragraphs of a text, each an element of its own. */
    public static String html(TextView text) {
        return text.paragraphs().stream()
                .filter(paragraph -> !paragraph.isBlank())
                .map(HtmlText::paragraph)
                .collect(Collectors.joining());
    }

    /** One paragraph. */
    public static String paragraph(String text) {
        return "<p style=\"white-space:pre-wrap;margin:0 0 .6em\">" + emphasised(Html.escaped(text)) + "</p>";
    }

    /** The one mark that texts know: {@code **strong**}. */
    private static String emphasised(String html) {
        return html.replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>");
    }
}

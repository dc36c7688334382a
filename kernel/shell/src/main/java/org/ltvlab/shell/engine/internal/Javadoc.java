package org.ltvlab.shell.engine.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A declaration and its documentation comment in the three forms that front ends show.
 *
 * @param signature the declaration
 * @param comment the text of its documentation comment
 */
record Javadoc(String signature, Optional<String> comment) {
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal|value)\\s+((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}]+)(?:\\s+([^}]*))?}");
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^\\s*@(param|return|throws|exception|see|since|author)\\b");
    private static final Pattern OTHER_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");

    Javadoc {
        // The space between the star of a comment's line and its text is not indentation.
        comment = comment.map(text -> text.replaceAll("(?m)^ ", ""));
    }

    String html() {
        String body = comment.map(Javadoc::bodyHtml).orElse("");
        return "<pre>" + escape(signature) + "</pre>" + body;
    }

    String markdown() {
        return "```java\n" + signature + "\n```\n"
                + comment.map(Javadoc::bodyMarkdown).orElse("");
    }

    String plain() {
        String body = comment.map(text -> "\n" + bodyMarkdown(text).replaceAll("[`*]", ""))
                .orElse("");
        return (signature + body).strip();
    }

    private static String bodyHtml(String text) {
        String inline = CODE.matcher(text).replaceAll(found -> "<code>" + quoted(escape(found.group(1))) + "</code>");
        inline = LINK.matcher(inline)
                .replaceAll(found -> "<code>" + quoted(escape(linked(found.group(1), found.group(2)))) + "</code>");
        inline = OTHER_TAG.matcher(inline).replaceAll("$1");
        // Scripts have no place in help, whatever a comment holds.
        inline = inline.replaceAll("(?is)<(script|style|iframe)\\b.*?(</\\1>|$)", "");
        return "<p>" + BLOCK.matcher(inline).replaceAll("<br><b>$1</b>") + "</p>";
    }

    private static String bodyMarkdown(String text) {
        String inline = CODE.matcher(text).replaceAll(found -> "`" + quoted(found.group(1)) + "`");
        inline = LINK.matcher(inline).replaceAll(found -> "`" + quoted(linked(found.group(1), found.group(2))) + "`");
        inline = OTHER_TAG.matcher(inline).replaceAll("$1");
        inline = inline.replaceAll("(?i)</?(?:code|tt)>", "`")
                .replaceAll("(?i)<li>", "\n- ")
                .replaceAll("(?i)<p>", "\n\n")
                .replaceAll("<[^>]+>", "");
        inline = BLOCK.matcher(inline).replaceAll("\n**$1**");
        return unescape(inline)
                .replaceAll("(?m)^[ \t]+", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String linked(String target, String label) {
        return label == null || label.isBlank() ? target.replaceFirst("^#", "").replace('#', '.') : label;
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}

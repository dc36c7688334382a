package org.ltvlab.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.ltvlab.report.ReportLanguage;

/** The sections of a report: levels without jumps, numbers, ids, and the contents made of them. */
final class Outline {
    private static final int TOP = 2;
    private static final int LAST_NUMBERED = 4;
    private static final int LAST_IN_CONTENTS = 3;

    private final ReportLanguage language;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private int appendices;

    Outline(ReportLanguage language) {
        this.language = language;
    }

    private record Entry(int level, String id, String number, String text) {}

    /** Levels, numbers and ids for the headings of the body. */
    void number(Element body) {
        body.select(Manuscript.HEADINGS).stream()
                .filter(heading -> heading.text().isBlank())
                .forEach(Element::remove);
        relevel(body, TOP);
        int[] counts = new int[LAST_NUMBERED + 1];
        for (Element heading : body.select(Manuscript.HEADINGS)) {
            int level = levelOf(heading);
            if (level > LAST_NUMBERED) {
                continue;
            }
            counts[level]++;
            for (int deeper = level + 1; deeper <= LAST_NUMBERED; deeper++) {
                counts[deeper] = 0;
            }
            StringBuilder number = new StringBuilder().append(counts[TOP]);
            for (int part = TOP + 1; part <= level; part++) {
                number.append('.').append(counts[part]);
            }
            add(heading, level, number.toString());
        }
    }

    private void add(Element heading, int level, String number) {
        withoutOwnNumber(heading, number);
        String text = heading.text().strip();
        String id = "section-" + number.replace('.', '-');
        idsByName.putIfAbsent(name(text), id);
        heading.id(id);
        heading.prependElement("span").addClass("number").text(number + " ");
        entries.add(new Entry(level, id, number, text));
    }

    /** A heading that its author numbered in the same way ("2. ") is not numbered twice. */
    private static void withoutOwnNumber(Element heading, String number) {
        if (heading.childNodeSize() > 0 && heading.childNode(0) instanceof TextNode text) {
            String rest = text.getWholeText().stripLeading();
            if (rest.startsWith(number)
                    && rest.substring(number.length()).matches("(?s)[.．、]?[\\s\\u3000]+.*|[.．、].*")) {
                text.text(rest.substring(number.length()).replaceFirst("^[.．、]?[\\s\\u3000]*", ""));
            }
        }
    }

    /** The top level found becomes {@code top}, and no level is skipped on the way down. */
    static void relevel(Element box, int top) {
        int highest = box.select(Manuscript.HEADINGS).stream()
                .mapToInt(Outline::levelOf)
                .min()
                .orElse(top);
        int previous = top - 1;
        for (Element heading : box.select(Manuscript.HEADINGS)) {
            int level = Math.min(Math.min(levelOf(heading) - highest + top, previous + 1), 6);
            heading.tagName("h" + level);
            previous = level;
        }
    }

    private static int levelOf(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** The heading of an appendix: A, B, ... */
    Element appendix(String id, Phrase phrase) {
        String number = Phrase.APPENDIX.in(language) + " " + (char) ('A' + appendices++);
        Element heading = new Element("h2").id(id);
        heading.appendElement("span").addClass("number").text(number + " ");
        heading.appendText(phrase.in(language));
        entries.add(new Entry(TOP, id, number, phrase.in(language)));
        return heading;
    }

    /** The contents: nested lists of links. */
    Element contents() {
        Element nav = new Element("nav").addClass("contents").attr("aria-labelledby", "contents-title");
        nav.appendElement("h2").id("contents-title").text(Phrase.CONTENTS.in(language));
        Element list = nav.appendElement("ol");
        Element last = list;
        for (Entry entry : entries) {
            if (entry.level == TOP) {
                last = item(list, entry);
            } else if (entry.level <= LAST_IN_CONTENTS) {
                Element inner = last.selectFirst("ol");
                item(inner == null ? last.appendElement("ol") : inner, entry);
            }
        }
        return nav;
    }

    private static Element item(Element list, Entry entry) {
        Element item = list.appendElement("li");
        Element link = item.appendElement("a").attr("href", "#" + entry.id);
        link.appendElement("span").addClass("number").text(entry.number + " ");
        link.appendText(entry.text);
        return item;
    }

    /** Links to headings by their text, as notebooks write them, lead to the numbered sections; others are text. */
    void resolveLinks(Element main) {
        for (Element link : main.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            String id = idsByName.getOrDefault(name(target), target);
            if (main.getElementById(id) == null) {
                link.unwrap();
            } else {
                link.attr("href", "#" + id);
            }
        }
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
    }
}

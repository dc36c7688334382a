package org.ltvlab.notebook.run.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.notebook.format.Cell;

/** Finds words for a cell: the heading that it stands under, its first line. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");

    private Headings() {}

    /** The last heading of the prose above; empty if there is none. */
    static String above(List<Cell> cells, int place) {
        String heading = "";
        for (Cell cell : cells.subList(0, place)) {
            heading = cell instanceof Cell.Markdown ? last(cell.source(), heading) : heading;
        }
        return heading;
    }

    /** The first line that is not blank, without a comment's slashes. */
    static String firstLine(Cell cell) {
        return cell.source()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.replaceFirst("^//+\\s*", ""))
                .orElse("");
    }

    private static String last(String prose, String before) {
        String heading = before;
        boolean fenced = false;
        for (String line : prose.lines().toList()) {
            fenced ^= line.strip().startsWith("```");
            Matcher matcher = HEADING.matcher(line);
            if (!fenced && matcher.matches()) {
                heading = matcher.group(1);
            }
        }
        return heading;
    }
}

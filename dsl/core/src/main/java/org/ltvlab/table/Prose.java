package org.ltvlab.table;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.view.Formats;
import org.ltvlab.view.TextView;

/** Sentences whose figures are computed: each {@code {}} of a template takes the next value, written in its own way. */
public final class Prose {
    private static final String GAP = "{}";

    private Prose() {}

    /**
     * A text; blank lines in the template part its paragraphs.
     *
     * @param template text with a {@code {}} for each value
     * @param values numbers, money, ratios, spans, dates, texts, in the order of the gaps
     * @throws org.ltvlab.problem.LtvProblem if there are more or fewer values than gaps, or one of them is missing
     */
    public static TextView of(String template, Object... values) {
        List<String> pieces = new ArrayList<>(List.of(template.split("\\{\\}", -1)));
        if (pieces.size() != values.length + 1) {
            throw mustHold("A text (文章) needs one value for each " + GAP)
                    .got((pieces.size() - 1) + " of " + GAP + ", " + values.length + " values")
                    .given(template)
                    .problem();
        }
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < values.length; i++) {
            text.append(Formats.current().text(values[i])).append(pieces.get(i + 1));
        }
        return new TextView(List.of(Formats.oneAsOne(text.toString()).split("\n\\s*\n")));
    }
}

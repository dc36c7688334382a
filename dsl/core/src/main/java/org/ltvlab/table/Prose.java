package org.ltvlab.table;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    public static TextView of(String template, @Nullable Object... values) {
        // A bare null among the arguments is no array of values
        return filled(template, values == null ? Collections.singletonList(null) : Arrays.asList(values));
    }

    private static TextView filled(String template, List<@Nullable Object> values) {
        List<String> pieces = new ArrayList<>(List.of(template.split("\\{\\}", -1)));
        if (pieces.size() != values.size() + 1) {
            throw mustHold("A text (文章) needs one value for each " + GAP)
                    .got((pieces.size() - 1) + " of " + GAP + ", " + values.size() + " values")
                    .given(template)
                    .problem();
        }
        int missing = values.indexOf(null);
        if (missing >= 0) {
            throw mustHold("A text (文章) needs a value for every " + GAP)
                    .got(Formats.fill("null for number %d of %d", missing + 1, values.size()))
                    .given(template)
                    .problem();
        }
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < values.size(); i++) {
            text.append(Formats.current().text(values.get(i))).append(pieces.get(i + 1));
        }
        return new TextView(List.of(Formats.oneAsOne(text.toString()).split("\n\\s*\n")));
    }
}

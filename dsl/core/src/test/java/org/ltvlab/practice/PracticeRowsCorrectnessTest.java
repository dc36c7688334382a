package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;

/** Every row of the five articles is computed by a test of its article or named here with the reason why it is not. */
@ExtendWith(InLanguage.class)
class PracticeRowsCorrectnessTest {
    private static final Map<String, Integer> LAST = Map.of("A", 15, "B", 22, "C", 21, "D", 31, "E", 16);

    /** Rows that hold nothing to compute, or what only a log of events tells. */
    private static final Map<String, String> NOT_COMPUTED = Map.ofEntries(
            Map.entry("A10", "a way to word an offer"),
            Map.entry("A11", "a cycle of work; its numbers are those of E13"),
            Map.entry("B19", "stories of failure; the onboarding rate is B14"),
            Map.entry("C17", "reasons to leave, from a log of behaviour"),
            Map.entry("C19", "figures of a public survey"),
            Map.entry("C20", "a forecast about browsers that has passed"),
            Map.entry("C21", "names of systems"),
            Map.entry("D20", "signs of danger, from a log of logins"),
            Map.entry("D24", "an order of work"),
            Map.entry("D27", "figures of a survey and of a company"),
            Map.entry("D31", "names of features"));

    private static Set<String> computed() {
        return Stream.of(
                        ArticleACorrectnessTest.rows(),
                        ArticleBCorrectnessTest.rows(),
                        ArticleCCorrectnessTest.rows(),
                        ArticleDCorrectnessTest.rows(),
                        ArticleECorrectnessTest.rows())
                .flatMap(List::stream)
                .map(PracticeRow::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all() {
        Set<String> ids = new TreeSet<>();
        LAST.forEach((article, last) ->
                IntStream.rangeClosed(1, last).forEach(i -> ids.add(String.format(Locale.ROOT, "%s%02d", article, i))));
        return ids;
    }

    @Test
    void every_row_is_computed_or_named_with_its_reason() {
        Set<String> rest = all();
        rest.removeAll(computed());
        assertThat(rest).isEqualTo(new TreeSet<>(NOT_COMPUTED.keySet()));
    }

    @Test
    void no_test_computes_a_row_that_no_article_has() {
        assertThat(all()).hasSize(105).containsAll(computed());
        assertThat(computed()).hasSize(94);
    }
}

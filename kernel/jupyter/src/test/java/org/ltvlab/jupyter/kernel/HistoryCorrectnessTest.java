package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** History as IPython answers it: lines from 1, the stop exclusive, patterns as SQLite's GLOB reads them. */
class HistoryCorrectnessTest {
    private final History history = new History();

    HistoryCorrectnessTest() {
        history.add(1, "var a = 1;");
        history.add(2, "a");
        history.addOutput(2, "1");
        history.add(3, "a + 1");
        history.addOutput(3, "2");
        history.add(4, "a");
    }

    private String found(String request) {
        return history.reply(JsonParser.parseString(request).getAsJsonObject())
                .get("history")
                .toString();
    }

    @Test
    void the_tail_is_the_last_n() {
        assertThat(found("{'hist_access_type': 'tail', 'n': 2}")).isEqualTo("[[1,3,\"a + 1\"],[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'tail', 'n': 0}")).isEqualTo("[]");
        assertThat(found("{'hist_access_type': 'tail', 'n': 2, 'output': true}"))
                .isEqualTo("[[1,3,[\"a + 1\",\"2\"]],[1,4,[\"a\",null]]]");
    }

    @Test
    void a_range_ends_before_its_stop() {
        assertThat(found("{'hist_access_type': 'range', 'session': 0, 'start': 2, 'stop': 3}"))
                .isEqualTo("[[1,2,\"a\"]]");
        assertThat(found("{'hist_access_type': 'range', 'session': 1, 'start': 3}"))
                .isEqualTo("[[1,3,\"a + 1\"],[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'range', 'session': 0, 'start': -1, 'stop': null}"))
                .isEqualTo("[[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'range', 'session': 7, 'start': 1}"))
                .isEqualTo("[]");
    }

    @Test
    void a_search_matches_whole_cells() {
        assertThat(found("{'hist_access_type': 'search', 'pattern': 'a*'}"))
                .isEqualTo("[[1,2,\"a\"],[1,3,\"a + 1\"],[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'search', 'pattern': 'a*', 'unique': true}"))
                .isEqualTo("[[1,3,\"a + 1\"],[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'search', 'pattern': 'a*', 'n': 1}"))
                .isEqualTo("[[1,4,\"a\"]]");
        assertThat(found("{'hist_access_type': 'search', 'pattern': '? [+-] [^2-9]'}"))
                .isEqualTo("[[1,3,\"a + 1\"]]");
        assertThat(found("{'hist_access_type': 'search', 'pattern': '[x'}")).isEqualTo("[]");
        assertThat(found("{'hist_access_type': 'search', 'pattern': '[z-a]*'}")).isEqualTo("[]");
    }

    @Test
    void an_output_is_kept_up_to_two_thousand_characters_and_says_that_it_was_cut() {
        history.add(5, "report");
        history.addOutput(5, "x".repeat(2_000));
        assertThat(found("{'hist_access_type': 'tail', 'n': 1, 'output': true}"))
                .isEqualTo("[[1,5,[\"report\",\"" + "x".repeat(2_000) + "\"]]]");
        history.addOutput(5, "x".repeat(1_999) + "😀" + "y".repeat(5_000_000));
        assertThat(found("{'hist_access_type': 'tail', 'n': 1, 'output': true}"))
                .isEqualTo(
                        "[[1,5,[\"report\",\"" + "x".repeat(1_999) + "\\n[the first 1999 of 5002001 characters]\"]]]");
    }

    @Test
    void the_newest_ten_thousand_are_kept() {
        for (int line = 5; line <= 50_000; line++) {
            history.add(line, "x");
        }
        assertThat(JsonParser.parseString(found("{'hist_access_type': 'range', 'start': 1}"))
                        .getAsJsonArray()
                        .size())
                .isBetween(10_000, 20_000);
    }
}

package org.ltvlab.shell.error.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays of long texts, counted by hand. */
class ShortenedCorrectnessTest {
    private static final Speech JAPANESE = () -> true;

    @Test
    void what_is_short_enough_stays_as_it_is() {
        String line = "a".repeat(1_000);
        assertThat(Shortened.line(line, Speech.ENGLISH)).isEqualTo(line);
        String lines = String.join("\n", Collections.nCopies(22, "b"));
        assertThat(Shortened.lines(lines, Speech.ENGLISH)).hasSize(22).containsOnly("b");
        assertThat(Shortened.lines("", Speech.ENGLISH)).containsExactly("");
        assertThat(Shortened.lines("a\n", Speech.ENGLISH)).containsExactly("a", "");
    }

    @Test
    void characters_of_two_parts_are_counted_once_and_not_torn() {
        // 1,201 of Java's characters: 799 and the first part of the second sign stand before the cut.
        String line = "a".repeat(799) + "😀" + "b".repeat(199) + "😀" + "c".repeat(199);
        assertThat(Shortened.line(line, JAPANESE)).isEqualTo("a".repeat(799) + " … [200 文字を省略] … 😀" + "c".repeat(199));
    }

    @Test
    void of_many_lines_the_first_and_the_last_stay() {
        List<String> lines = Shortened.lines("é\n".repeat(30), JAPANESE);
        // 30 signs and the empty line behind the last one: 31 lines, of which 21 stay.
        assertThat(lines).hasSize(22).endsWith("é", "é", "é", "");
        assertThat(lines.get(17)).isEqualTo("  … ほかに 10 行(19 文字)");
    }

    @Test
    void a_window_lies_inside_of_its_line() {
        assertThat(Shortened.around("0123456789", 3, 10)).hasToString("0123456789");
        assertThat(Shortened.around("0123456789", 0, 4)).hasToString("0123 …");
        assertThat(Shortened.around("0123456789", 5, 4)).hasToString("… 3456 …");
        assertThat(Shortened.around("0123456789", 9, 4)).hasToString("… 6789");
        assertThat(Shortened.around("😀😀😀😀", 4, 4)).hasToString("… 😀😀 …");
    }
}

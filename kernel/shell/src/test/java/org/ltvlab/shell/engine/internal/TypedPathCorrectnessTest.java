package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paths as they are typed, on every system; what they lead to was written down by hand. */
class TypedPathCorrectnessTest {
    private static final String WINDOWS_HOME = "C:\\Users\\花子";

    private static TypedPath onWindows(String text) {
        return TypedPath.of(text, '\\', WINDOWS_HOME);
    }

    private static TypedPath elsewhere(String text) {
        return TypedPath.of(text, '/', "/home/hanako");
    }

    @Test
    void a_path_is_split_at_its_last_separator() {
        assertThat(elsewhere("data/2024/or").to("orders.csv", false)).isEqualTo("data/2024/orders.csv");
        assertThat(elsewhere("/").to("tmp", true)).isEqualTo("/tmp/");
        assertThat(elsewhere("or").to("orders", true)).isEqualTo("orders/");
        assertThat(elsewhere("../or").to("orders", true)).isEqualTo("../orders/");
    }

    @Test
    void the_short_name_of_the_home_folder_becomes_its_path() {
        assertThat(elsewhere("~/da").to("data", true)).isEqualTo("/home/hanako/data/");
        assertThat(elsewhere("~")).isEqualTo(elsewhere("~/"));
        assertThat(TypedPath.of("~/da", '/', "/").to("data", true)).isEqualTo("/data/");
        assertThat(elsewhere("~$report").to("~$report.xlsx", false)).isEqualTo("~$report.xlsx");
        assertThat(elsewhere("old/~/da").to("data", false)).isEqualTo("old/~/data");
    }

    @Test
    void a_path_of_windows_goes_on_with_the_separator_that_was_typed() {
        assertThat(onWindows("C:\\Users\\花").to("花子", true)).isEqualTo("C:\\Users\\花子\\");
        assertThat(onWindows("C:/Users/花").to("花子", true)).isEqualTo("C:/Users/花子/");
        assertThat(onWindows("C:\\Users/花").to("花子", true)).isEqualTo("C:\\Users/花子/");
        assertThat(onWindows("\\\\server\\share\\da").to("data", true)).isEqualTo("\\\\server\\share\\data\\");
        assertThat(onWindows("da").to("data", true)).isEqualTo("data/");
        assertThat(onWindows("~/da").to("data.csv", false)).isEqualTo("C:/Users/花子/data.csv");
        assertThat(onWindows("~\\da").to("data.csv", false)).isEqualTo("C:/Users/花子\\data.csv");
    }

    @Test
    void a_backslash_is_a_character_like_others_where_it_separates_nothing() {
        assertThat(elsewhere("a\\b").begun()).isEqualTo("a\\b");
        assertThat(onWindows("a\\b").begun()).isEqualTo("b");
    }

    @Test
    void hidden_names_want_their_dot_and_case_counts_where_files_differ_in_it() {
        assertThat(elsewhere("").fits(".git")).isFalse();
        assertThat(elsewhere(".").fits(".git")).isTrue();
        assertThat(elsewhere("data/.").fits("git")).isFalse();
        assertThat(elsewhere("DA").fits("data")).isFalse();
        assertThat(onWindows("DA").fits("data")).isTrue();
    }

    /** The expected code is what stands between the quotes of a Java literal of that value (JLS 3.10.7). */
    @Test
    void texts_are_read_from_code_and_written_as_code() {
        assertThat(TypedText.value("C:\\\\Users\\\\")).isEqualTo("C:\\Users\\");
        assertThat(TypedText.value("say \\\"x\\\"")).isEqualTo("say \"x\"");
        assertThat(TypedText.value("C:\\Users\\da")).isEqualTo("C:\\Users\\da");
        assertThat(TypedText.value("C:\\\\Users\\")).isEqualTo("C:\\Users\\");
        assertThat(TypedText.code("C:\\Users\\")).isEqualTo("C:\\\\Users\\\\");
        assertThat(TypedText.code("日本語 😀 \"x\"\n")).isEqualTo("日本語 😀 \\\"x\\\"\\n");
    }
}

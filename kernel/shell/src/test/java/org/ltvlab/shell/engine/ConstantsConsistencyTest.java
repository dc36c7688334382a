package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constants that are compiled together mean what they mean one by one. */
class ConstantsConsistencyTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void each_has_its_own_name_type_and_value_whatever_their_comments_say() {
        session.value("""
                // the parameters
                String file = "a;b \\"c\\" 円"; // where; they are
                String other = ""; /* = "x"; */
                /* int n = 3; */
                int months = 12;

                int days = 10_000; int none = -1;
                long far = 4_000_000_000L; // far = 1;
                long near = 1;
                double margin = 60; // whole
                double rate = 0.25;
                boolean on = true;
                boolean off = false; // off
                """);
        assertThat(session.value("List.of(file, other, months, days, none, far, near, margin, rate, on, off)"))
                .isEqualTo("[a;b \"c\" 円, , 12, 10000, -1, 4000000000, 1, 60.0, 0.25, true, false]");
        assertThat(session.value("days = 3; far = 2; rate = 0.5; days + far + rate"))
                .isEqualTo("5.5");
    }

    @Test
    void a_name_that_is_declared_again_has_the_last_value_and_type() {
        assertThat(session.value("int again = 1;\nint again = 2;\nagain")).isEqualTo("2");
        assertThat(session.value("String again = \"a\";\nString beside = \"b\";\nagain + beside"))
                .isEqualTo("ab");
    }

    @Test
    void what_is_wrong_beside_them_is_told_at_its_own_line_and_the_constants_above_are_there() {
        String told = Session.text(session.failure("int upper = 7;\nint lower = 8;\nint broken = 1 / (lower - 8);"));
        assertThat(told).contains("line 3").contains("int broken = 1 / (lower - 8);");
        assertThat(session.value("upper + lower")).isEqualTo("15");
        assertThat(Session.text(session.failure("int good = 7;\nint fine = 8;\nint bad = \"x\";")))
                .contains("line 3");
        assertThat(session.value("good + fine")).isEqualTo("15");
    }

    @Test
    void a_method_that_waits_for_two_of_them_works_once_they_are_declared() {
        session.value("int soon() { return left + right; }");
        assertThat(session.value("int left = 1;\nint right = 2;\nsoon()")).isEqualTo("3");
    }
}

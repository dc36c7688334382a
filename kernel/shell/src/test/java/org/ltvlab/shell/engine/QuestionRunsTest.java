package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.engine.Completeness.Status;

/** Cells that ask about a name: the answer is the cell's value, wherever the session runs. */
class QuestionRunsTest {
    private static Session session;
    private static Locale language = Locale.ENGLISH;

    @BeforeAll
    static void start() {
        session = Session.speaking(() -> language);
        session.value("double 単価 = 1200;");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?Math.abs", "Math.abs?", " ? Math.abs ", "Math.abs??\n", "??Math.abs"})
    void a_question_is_answered(String cell) {
        assertThat(session.value(cell)).startsWith("int Math.abs(int a)");
        assertThat(session.shell().completeness(cell).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void variables_of_any_script_can_be_asked_about() {
        assertThat(session.value("単価?")).isEqualTo("単価:double");
    }

    @Test
    void a_name_that_nobody_knows_is_no_error() {
        language = Locale.ENGLISH;
        assertThat(session.value("?nothingLikeThis")).isEqualTo("Nothing is known about `nothingLikeThis`.");
        language = Locale.JAPANESE;
        assertThat(session.value("?nothingLikeThis")).isEqualTo("`nothingLikeThis` については何も分かりません");
        language = Locale.ENGLISH;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 > 0 ? 2 : 3", "boolean yes = true; yes ? 1 : 0", "?", "Math.abs(1)?"})
    void other_question_marks_are_code(String cell) {
        assertThat(Question.in(cell)).isEmpty();
    }
}

package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New compilers know what the old ones knew of the session, and nothing of their past. */
class CompilerPoolConsistencyTest {
    private final JShell shell = JShell.builder().executionEngine("local").build();

    @AfterEach
    void close() {
        shell.close();
    }

    private static Object read(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private String value(String code) {
        return String.valueOf(shell.eval(code).get(0).value());
    }

    @Test
    void compilers_are_replaced_after_some_hundred_snippets_and_the_session_goes_on() throws Exception {
        Object factory = read(shell, "taskFactory");
        CompilerPool pool = CompilerPool.of(factory);
        value("import java.time.*;");
        value("record Day(LocalDate date) { Day next() { return new Day(date.plusDays(1)); } }");
        value("var day = new Day(LocalDate.of(2026, 11, 30));");
        Object first = read(factory, "javacTaskPool");
        pool.used(499);
        assertThat(read(factory, "javacTaskPool")).isSameAs(first);
        pool.used(1);
        assertThat(read(factory, "javacTaskPool")).isNotSameAs(first);
        assertThat(value("day.next().date()")).isEqualTo("2026-12-01");
        assertThat(value("day = day.next()")).isEqualTo("Day[date=2026-12-01]");
    }
}

package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no name leads to any more are garbage. */
class ReleaseRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("var weak = new java.lang.ref.WeakReference<Object>(null);\n"
                + "StringBuilder made() { var value = new StringBuilder(); weak ="
                + " new java.lang.ref.WeakReference<Object>(value); return value; }");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var value = made();|var value = 1;",
                "var value = made();|value = null;",
                "var value = made();|%del value",
                "var value = made(); int length() { return value.length(); }|%del value length",
                "made()|for (int i = 0; i < 3; i++) { }",
            })
    void a_value_is_released(String cells) throws InterruptedException {
        String[] parts = cells.split("\\|", -1);
        session.run(parts[0]);
        session.run(parts[1]);
        for (int i = 0; i < 20; i++) {
            session.value("1 + " + i);
        }
        assertThat(isReleased()).isTrue();
    }

    private static boolean isReleased() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            System.gc();
            if (session.value("weak.get() == null").equals("true")) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }
}

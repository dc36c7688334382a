package org.ltvlab.app.doctor;

import java.util.List;
import java.util.Optional;
import org.ltvlab.app.install.Jdk;
import org.ltvlab.unit.Language;

/** The Java that runs this, which is the one an installed kernel runs on. */
final class JavaCheck {
    private static final String TOPIC = "JDK";

    private JavaCheck() {}

    static List<Finding> of(Machine machine, Language language) {
        Optional<Jdk> found = Jdk.ofCommand(machine.java());
        if (found.isEmpty()) {
            return List.of(Finding.note(
                    TOPIC,
                    language.pick("ファイル release がないため、版を確かめられません: ", "has no file 'release' to tell its version: ")
                            + machine.java(),
                    ""));
        }
        Jdk jdk = found.get();
        if (!jdk.runsCells()) {
            return List.of(Finding.problem(
                    TOPIC,
                    jdk + ": "
                            + language.pick(
                                    "JDK 17 以上(JShell とコンパイラ入り)が必要です",
                                    "a JDK 17 or newer with JShell and compiler is needed"),
                    language.pick(
                            "JDK を入れ、JAVA_HOME に指定する",
                            "install a JDK (Temurin, 'apt install openjdk-17-jdk') and set JAVA_HOME to it")));
        }
        return List.of(Finding.ok(TOPIC, jdk + language.pick("、javac あり", ", javac there")));
    }
}

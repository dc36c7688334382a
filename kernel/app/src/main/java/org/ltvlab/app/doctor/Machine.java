package org.ltvlab.app.doctor;

import java.nio.file.Path;
import java.util.Map;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelsFolder;

/**
 * The machine that is looked at.
 *
 * @param environment the variables of this process
 * @param system the value of {@code os.name}
 * @param home the user's folder
 * @param java the java command that runs this
 * @param folder where this program's jar lies
 * @param command how the user calls this program, for the lines that mend something
 */
public record Machine(
        Map<String, String> environment, String system, Path home, Path java, Path folder, String command) {
    /** The one this runs on. */
    public static Machine here() {
        return new Machine(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                Installation.java(),
                Installation.folder(),
                Installation.command());
    }

    KernelsFolder userKernels() {
        return KernelsFolder.user(environment, system, home);
    }

    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    boolean isWindows() {
        return system.startsWith("Windows");
    }
}

package org.ltvlab.app.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ltvlab.app.Version;
import org.ltvlab.app.carrier.Carrier;

/** The command as one jar: {@code java -jar ltv-lab-0.1.0.jar install}. */
public final class SingleJar {
    private static final List<String> CLASSES = List.of("Carrier.class", "Cargo.class");

    private SingleJar() {}

    /**
     * Writes it.
     *
     * @param jar the jar of the command; its libraries lie in {@code lib} beside it
     * @param folder where to; it exists
     * @return the file
     */
    public static Path write(Path jar, Path folder) throws IOException {
        Archive archive = new Archive().add("META-INF/MANIFEST.MF", manifest());
        Parts.addNotices(archive, "META-INF/");
        String home = "/" + Carrier.class.getPackageName().replace('.', '/') + "/";
        for (String name : CLASSES) {
            archive.add(home.substring(1) + name, Parts.resource(home + name));
        }
        Parts.addJars(archive, "jars/", jar);
        Path target = folder.resolve("ltv-lab-" + Version.text() + ".jar");
        archive.write(target);
        return target;
    }

    private static String manifest() {
        return "Manifest-Version: 1.0\r\n"
                + "Main-Class: " + Carrier.class.getName() + "\r\n"
                + "Implementation-Title: LTV Lab\r\n"
                + "Implementation-Version: " + Version.text() + "\r\n"
                + "Add-Opens: jdk.jshell/jdk.jshell jdk.compiler/com.sun.tools.javac.api\r\n"
                + "Enable-Native-Access: ALL-UNNAMED\r\n\r\n";
    }
}

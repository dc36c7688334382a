package org.ltvlab.app.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.ltvlab.app.Version;
import org.ltvlab.app.archive.JavaOptions;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.install.KernelKind;
import org.ltvlab.app.install.KernelSpec;

/**
 * The kernel as a wheel, as the Python packaging guide specifies it ("Binary distribution format", 1.0): pip puts the
 * specification where Jupyter looks, and a small launcher finds Java when the kernel starts.
 */
public final class PythonWheel {
    private static final List<String> MODULES =
            List.of("__init__.py", "__main__.py", "excuse.py", "java.py", "process.py");

    private PythonWheel() {}

    /**
     * Writes it.
     *
     * @param jar the jar of the command; its libraries lie in {@code lib} beside it
     * @param folder where to; it exists
     * @return the file, named as pip wants it
     */
    public static Path write(Path jar, Path folder) throws IOException {
        String name = "ltv_lab-" + Version.text();
        Archive archive = new Archive();
        for (String module : MODULES) {
            archive.add("ltv_lab/" + module, Parts.resource("ltv_lab/" + module));
        }
        archive.add("ltv_lab/java-options.txt", String.join("\n", JavaOptions.KERNEL) + "\n");
        Parts.addJars(archive, "ltv_lab/jars/", jar);
        archive.add("ltv_lab/jars/" + StartArchive.in(Path.of("")).options(), ""); // filled behind the first session
        String kernel = name + ".data/data/share/jupyter/kernels/ltv/";
        archive.add(kernel + "kernel.json", specification());
        for (String logo : KernelSpec.LOGOS) {
            archive.add(kernel + logo, Parts.resource("/org/ltvlab/app/install/" + logo));
        }
        describe(archive, name + ".dist-info/");
        Path target = folder.resolve(name + "-py3-none-any.whl");
        archive.write(target);
        return target;
    }

    /** Front ends read {@code python} as the Python of the environment that the specification lies in. */
    private static String specification() {
        return KernelSpec.json(
                List.of("python", "-m", "ltv_lab", "kernel", "{connection_file}"), KernelKind.LTV.title("ltv"), "");
    }

    private static void describe(Archive archive, String folder) throws IOException {
        Parts.addNotices(archive, folder + "licenses/");
        archive.add(folder + "METADATA", metadata());
        archive.add(folder + "WHEEL", """
                        Wheel-Version: 1.0
                        Generator: ltv-lab %s
                        Root-Is-Purelib: true
                        Tag: py3-none-any
                        """.replace("%s", Version.text()));
        archive.add(folder + "entry_points.txt", "[console_scripts]\nltv = ltv_lab.__main__:main\n");
        StringBuilder record = new StringBuilder();
        archive.entries().forEach((name, content) -> record.append(name)
                .append(",sha256=")
                .append(hash(content))
                .append(',')
                .append(content.length)
                .append('\n'));
        archive.add(folder + "RECORD", record + folder + "RECORD,,\n");
    }

    private static String metadata() {
        return """
                Metadata-Version: 2.4
                Name: ltv-lab
                Version: %s
                Summary: A Jupyter kernel for Java, with a language for customer lifetime value.
                License-Expression: Apache-2.0
                License-File: LICENSE
                License-File: NOTICE
                License-File: THIRD-PARTY.txt
                Requires-Python: >=3.9
                Classifier: Framework :: Jupyter
                Classifier: Programming Language :: Java
                Description-Content-Type: text/markdown

                The kernel *Java (LTV Lab)* for JupyterLab and VS Code. It needs a JDK 17 or newer, which it finds by itself.
                `ltv doctor` says what it found.
                """.replace("%s", Version.text());
    }

    private static String hash(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.ltvlab.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The last lines of the build: how many tests of all modules ran, and which could not. Runs from its source alone too. */
public final class Summary {
    private static final Path ROOT = Path.of(System.getProperty("ltvlab.root", ""));
    private static final String NOT_RUN = "notebooks/target/not-run.txt";

    private Summary() {}

    /**
     * Prints the lines and keeps them in {@code notebooks/target/summary.txt}; fails if a test was skipped or failed.
     *
     * @param args {@code begin}, before the tests, only forgets what an earlier build could not run
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("begin")) {
            begin(ROOT);
            return;
        }
        int[] counts = count();
        List<String> lines = new ArrayList<>();
        lines.add("LTV Lab, Java " + Runtime.version() + ", all modules:");
        lines.addAll(notRun(ROOT));
        lines.add(counts[0] - counts[1] - counts[2] + " passed, " + counts[1] + " failed");
        if (counts[2] > 0) {
            lines.add(counts[2] + " skipped, but a test runs or goes");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        Path folder = Files.createDirectories(ROOT.resolve("notebooks/target"));
        Files.write(folder.resolve("summary.txt"), lines, StandardCharsets.UTF_8);
        if (counts[0] == 0 || counts[1] + counts[2] > 0) {
            throw new IllegalStateException("every test must run and pass");
        }
    }

    static void begin(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(NOT_RUN));
    }

    static List<String> notRun(Path root) throws IOException {
        Path list = root.resolve(NOT_RUN);
        if (!Files.exists(list)) {
            return List.of();
        }
        return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> "NOT RUN: " + parts[0] + " tests, because " + parts[1])
                .toList();
    }

    /** Tests, failures and errors, skipped. */
    private static int[] count() throws IOException {
        int[] counts = new int[3];
        try (Stream<Path> files = Files.find(ROOT, 5, (file, attributes) -> isReport(file))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Element suite = suite(file);
                counts[0] += number(suite, "tests");
                counts[1] += number(suite, "failures") + number(suite, "errors");
                counts[2] += number(suite, "skipped");
            }
        }
        return counts;
    }

    private static boolean isReport(Path file) {
        return file.getParent() != null
                && file.getParent().endsWith("surefire-reports")
                && file.getFileName().toString().startsWith("TEST-")
                && file.toString().endsWith(".xml");
    }

    private static Element suite(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a test report: " + file, e);
        }
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }
}

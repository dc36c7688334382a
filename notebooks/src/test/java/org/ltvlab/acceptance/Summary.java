package org.ltvlab.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The last lines of the build: how many tests of all modules ran, and which could not. */
final class Summary {
    private Summary() {}

    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int[] counts = count();
        List<String> notRun =
                Files.exists(NotRun.LIST) ? Files.readAllLines(NotRun.LIST, StandardCharsets.UTF_8) : List.of();
        for (String line : notRun) {
            String[] parts = line.split("\t", 2);
            out.println("NOT RUN: " + parts[0] + " tests, because " + parts[1]);
        }
        out.println("LTV Lab, Java " + Runtime.version() + ", all modules:");
        out.println(counts[0] - counts[1] - counts[2] + " passed, " + counts[1] + " failed");
        if (counts[2] > 0) {
            throw new IllegalStateException(counts[2] + " tests were skipped; a test runs or goes");
        }
    }

    /** Tests, failures and errors, skipped. */
    private static int[] count() throws IOException {
        int[] counts = new int[3];
        try (Stream<Path> files = Files.find(Project.ROOT, 5, (file, attributes) -> isReport(file))) {
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
        return file.getParent().endsWith("surefire-reports")
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

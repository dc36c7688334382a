package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Real clients from Python (jupyter_kernel_test, nbclient, JupyterLab in Chromium): each of their tests is one here. */
class PythonClientsRunsTest {
    private static final Path SCRIPTS = Project.ROOT.resolve("notebooks/src/test/python");

    @TestFactory
    Stream<DynamicTest> real_clients_are_content_with_the_kernel() throws IOException {
        List<Path> scripts = scripts();
        Optional<String> missing = PythonClients.missing();
        if (missing.isPresent()) {
            NotRun.note(tests(scripts), missing.get());
            return Stream.empty();
        }
        if (PythonClients.chromium().isEmpty()) {
            List<Path> browsing =
                    scripts.stream().filter(PythonClientsRunsTest::browses).toList();
            NotRun.note(tests(browsing), "Chromium is not on the path");
            scripts.removeAll(browsing);
        }
        Path report = Project.ROOT.resolve("notebooks/target/clients.xml");
        Files.deleteIfExists(report);
        Project.Ended ended = PythonClients.pytest(scripts, report);
        assertThat(report).as("pytest wrote no report:%n%s", ended.output()).exists();
        List<DynamicTest> tests = cases(report);
        assertThat(tests).as(ended.output()).hasSizeGreaterThanOrEqualTo(tests(scripts));
        return tests.stream();
    }

    private static List<DynamicTest> cases(Path report) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        NodeList cases = root(report).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = test.getAttribute("classname") + "." + test.getAttribute("name");
            String trouble = text(test, "failure") + text(test, "error") + text(test, "skipped");
            tests.add(DynamicTest.dynamicTest(name, () -> assertThat(trouble).isEmpty()));
        }
        return tests;
    }

    private static Element root(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a test report: " + report, e);
        }
    }

    private static String text(Element test, String name) {
        NodeList found = test.getElementsByTagName(name);
        return found.getLength() == 0
                ? ""
                : name + ": " + ((Element) found.item(0)).getAttribute("message") + "\n"
                        + found.item(0).getTextContent();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().matches("test_.*[.]py"))
                            .sorted()
                            .toList());
        }
    }

    private static boolean browses(Path script) {
        return source(script).contains("playwright");
    }

    /** How many tests the scripts have at least: one that is run for several inputs counts once. */
    private static int tests(List<Path> scripts) {
        return scripts.stream()
                .mapToInt(script -> (int) Pattern.compile("def test_")
                        .matcher(source(script))
                        .results()
                        .count())
                .sum();
    }

    private static String source(Path script) {
        try {
            return Files.readString(script, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

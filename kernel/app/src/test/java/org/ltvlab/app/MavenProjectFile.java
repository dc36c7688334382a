package org.ltvlab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The project file (pom) of a library in a Maven repository, where it lies beside the jar: it is there whenever the jar
 * is, with the network or without.
 *
 * @param repository the repository's folder
 * @param project the root element
 */
record MavenProjectFile(Path repository, String group, String artifact, Element project) {
    /** That of a jar; nothing if the jar does not lie in a repository. */
    static Optional<MavenProjectFile> beside(Path jar) {
        Path version = Objects.requireNonNull(jar.toAbsolutePath().getParent());
        Path artifact = Objects.requireNonNull(version.getParent());
        Path file = version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".pom");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Element project = read(file);
        String group = text(project, "groupId")
                .or(() -> child(project, "parent").flatMap(up -> text(up, "groupId")))
                .orElseThrow();
        Path repository = Objects.requireNonNull(artifact.getParent());
        for (int i = 0; i < group.split("\\.", -1).length; i++) {
            repository = Objects.requireNonNull(repository.getParent());
        }
        return Optional.of(new MavenProjectFile(
                repository,
                group,
                Objects.requireNonNull(artifact.getFileName()).toString(),
                project));
    }

    /** Group and artifact. */
    String name() {
        return group + ":" + artifact;
    }

    /** The names of its licences, or those of the parent it inherits them from. */
    List<String> licences() {
        List<String> own = child(project, "licenses").stream()
                .flatMap(licences -> children(licences, "license").stream())
                .flatMap(licence -> text(licence, "name").stream())
                .toList();
        return own.isEmpty() ? parent().map(MavenProjectFile::licences).orElse(List.of()) : own;
    }

    private Optional<MavenProjectFile> parent() {
        return child(project, "parent").flatMap(up -> {
            String artifactId = text(up, "artifactId").orElseThrow();
            String version = text(up, "version").orElseThrow();
            Path folder = repository
                    .resolve(text(up, "groupId").orElseThrow().replace('.', '/'))
                    .resolve(artifactId)
                    .resolve(version);
            return beside(folder.resolve(artifactId + "-" + version + ".jar"));
        });
    }

    private static Element read(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Optional<String> text(Element in, String name) {
        return child(in, name).map(element -> element.getTextContent().strip());
    }

    private static Optional<Element> child(Element in, String name) {
        return children(in, name).stream().findFirst();
    }

    private static List<Element> children(Element in, String name) {
        NodeList nodes = in.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    /** A name as it is compared: small letters, single spaces. */
    static String squeezed(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

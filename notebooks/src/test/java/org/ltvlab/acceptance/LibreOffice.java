package org.ltvlab.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.excel.internal.XlsxReader;

/** A spreadsheet program that is not ours: what it computes from a workbook, and what somebody typed into one before. */
final class LibreOffice {
    /** Outside of the tests' own folders, so that its slow first start happens once. */
    private static final Path PROFILE = Project.ROOT.resolve("notebooks/target/libreoffice");

    private static final int PATIENCE_SECONDS = 180;

    private LibreOffice() {}

    /** Why it cannot be run here; nothing if it can. */
    static Optional<String> missing() {
        return command().isPresent() ? Optional.empty() : Optional.of("LibreOffice (soffice) is not on the path");
    }

    private static Optional<String> command() {
        return Stream.of("soffice", "libreoffice")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Opens the files, computes them anew and saves them in another folder in a format such as {@code xlsx}. */
    static void save(List<Path> files, String format, Path folder) {
        List<String> call = new ArrayList<>(List.of(
                command().orElseThrow(),
                "-env:UserInstallation=" + PROFILE.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> call.add(file.toString()));
        Project.Ended ended = Project.run(folder, call, PATIENCE_SECONDS);
        if (ended.code() != 0) {
            throw new IllegalStateException("LibreOffice failed: " + ended.output());
        }
    }

    /** What a file holds that LibreOffice saved. */
    static OpenedWorkbook open(Path file) throws IOException {
        return XlsxReader.read(file);
    }

    /**
     * Types into cells of the given sheet of a workbook (1 is the first), and forgets every computed value in it, so that
     * only a program that computes can say what the formulas give.
     */
    static void type(Path file, int sheet, Map<String, ?> cells) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("xl/worksheets/sheet" + sheet + ".xml");
            String xml = Files.readString(part, StandardCharsets.UTF_8);
            for (Map.Entry<String, ?> cell : cells.entrySet()) {
                Matcher old = Pattern.compile("<c r=\"" + cell.getKey() + "\" (s=\"\\d+\")[^>]*>.*?</c>")
                        .matcher(xml);
                if (!old.find()) {
                    throw new IllegalArgumentException("no cell " + cell.getKey() + " in " + file);
                }
                xml = old.replaceFirst(Matcher.quoteReplacement(written(cell.getKey(), old.group(1), cell.getValue())));
            }
            Files.writeString(part, xml.replaceAll("</f><v>[^<]*</v>", "</f>"), StandardCharsets.UTF_8);
        }
    }

    private static String written(String cell, String style, Object value) {
        String head = "<c r=\"" + cell + "\" " + style;
        return value instanceof Number
                ? head + "><v>" + value + "</v></c>"
                : head + " t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
}

package org.ltvlab.excel;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.excel.internal.XlsxReader;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;

/** Finds and opens a file that should be a filled template. */
final class TemplateFile {
    /** Where relative names are looked up besides the working directory. */
    private static final String NOTEBOOK_DIR = "ltvlab.notebook.dir";

    private static final byte[] OLDER_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TemplateFile() {}

    static OpenedWorkbook open(String file) {
        Path path = find(file);
        try {
            return XlsxReader.read(path);
        } catch (IOException | IllegalArgumentException e) {
            throw mustHold("fromExcel(file) needs an Excel workbook, .xlsx (Excelブック)")
                    .got(what(path, e))
                    .fix("save it as an Excel workbook (.xlsx) without a password")
                    .at(Place.file(file))
                    .problem();
        }
    }

    /** The problem of a workbook that is no template of ours. */
    static LtvProblem notOurs(String file, String got) {
        return mustHold("fromExcel(file) needs a workbook that excelTemplate() made (ひな形)")
                .got(got)
                .fix("excelTemplate().write(\"ltv-template.xlsx\"), fill that in")
                .at(Place.file(file))
                .problem();
    }

    private static Path find(String file) {
        List<Path> places = places(file);
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                return place;
            }
        }
        Path asked = places.get(0);
        throw mustHold("fromExcel(file) needs a file that exists (ファイル)")
                .got("\"" + file + "\"")
                .known(
                        places.stream()
                                .flatMap(TemplateFile::besides)
                                .distinct()
                                .sorted()
                                .toList(),
                        String.valueOf(asked.getFileName()))
                .fix("fromExcel(\"filled.xlsx\")")
                .problem();
    }

    private static List<Path> places(String file) {
        try {
            Path path = Path.of(file);
            String notebook = System.getProperty(NOTEBOOK_DIR, "");
            return notebook.isEmpty() || path.isAbsolute()
                    ? List.of(path)
                    : List.of(path, Path.of(notebook).resolve(path));
        } catch (InvalidPathException e) {
            throw mustHold("fromExcel(file) needs the name of a file (ファイル名)")
                    .got("\"" + file + "\" (" + e.getReason() + ")")
                    .fix("fromExcel(\"filled.xlsx\")")
                    .problem();
        }
    }

    /** The workbooks in the folder of a file that is not there. */
    private static Stream<String> besides(Path place) {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(found -> String.valueOf(found.getFileName()))
                    .filter(name -> name.endsWith(".xlsx") && !name.startsWith("~$"))
                    .limit(20)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String what(Path path, Exception trouble) {
        try (InputStream in = Files.newInputStream(path)) {
            if (Arrays.equals(in.readNBytes(OLDER_EXCEL.length), OLDER_EXCEL)) {
                return "an older or password-protected Excel file";
            }
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        return trouble instanceof ZipException ? "a file of another kind" : String.valueOf(trouble.getMessage());
    }
}

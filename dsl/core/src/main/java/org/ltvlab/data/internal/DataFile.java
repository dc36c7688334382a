package org.ltvlab.data.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.problem.DidYouMean;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;

/**
 * A file that was found.
 *
 * @param typed its name as the user typed it, which is how messages name it
 * @param path where it is
 */
public record DataFile(String typed, Path path) {
    /** Where relative names are looked up besides the working directory. */
    public static final String NOTEBOOK_DIR = "ltvlab.notebook.dir";

    private static final int NAMES_SHOWN = 8;

    /** Finds a file: as it is named, else relative to the notebook's folder. */
    public static DataFile find(String typed) {
        if (typed == null || typed.isBlank()) {
            throw noName(typed == null ? "null" : "\"" + typed + "\"");
        }
        List<Path> places = places(typed);
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                return new DataFile(typed, place);
            }
        }
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                throw folder(typed, place);
            }
        }
        throw missing(typed, places);
    }

    /** The name without its folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private static List<Path> places(String typed) {
        try {
            Path path = Path.of(typed);
            String notebook = System.getProperty(NOTEBOOK_DIR, "");
            return notebook.isEmpty() || path.isAbsolute()
                    ? List.of(path)
                    : List.of(path, Path.of(notebook).resolve(path));
        } catch (InvalidPathException e) {
            throw noName("\"" + typed + "\" (" + e.getReason() + ")");
        }
    }

    private static LtvProblem noName(String got) {
        return LtvProblem.mustHold("transactions(file) needs the name of a file")
                .got(got)
                .fix("transactions(\"orders.csv\")")
                .problem();
    }

    private static LtvProblem missing(String typed, List<Path> places) {
        Path asked = places.get(0);
        String tried = asked.isAbsolute()
                ? ""
                : places.size() == 1
                        ? " (looked in the working directory)"
                        : " (looked in the working directory and in the notebook's folder)";
        List<String> near = places.stream()
                .flatMap(place -> names(place.getParent()))
                .distinct()
                .sorted()
                .toList();
        LtvProblem.Parts parts = LtvProblem.mustHold("transactions(file) needs a file that exists")
                .got("\"" + typed + "\": no such file" + tried);
        String name = String.valueOf(asked.getFileName());
        if (near.isEmpty()) {
            return parts.known("no data file there")
                    .fix("transactions(\"the/folder/of/" + name + "\")")
                    .problem();
        }
        Optional<String> meant = DidYouMean.closest(name, near).map(found -> beside(asked, found));
        return parts.known(shown(near)
                        + meant.map(found -> "; did you mean " + found + "?").orElse(""))
                .fix("transactions(\"" + meant.orElse(beside(asked, near.get(0))) + "\")")
                .problem();
    }

    private static String beside(Path asked, String name) {
        return asked.getParent() == null
                ? name
                : asked.getParent().resolve(name).toString().replace('\\', '/');
    }

    private static LtvProblem folder(String typed, Path folder) {
        List<String> names = names(folder).sorted().toList();
        LtvProblem.Parts parts = LtvProblem.mustHold("transactions(file) needs a file, not a folder")
                .at(Place.file(typed))
                .known(names.isEmpty() ? "no data file in it" : shown(names));
        String slash = typed.endsWith("/") ? typed : typed + "/";
        return names.isEmpty()
                ? parts.problem()
                : parts.fix("transactions(\"" + slash + names.get(0) + "\")").problem();
    }

    private static String shown(List<String> names) {
        String all = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? all + " … (" + names.size() + " data files)" : all;
    }

    /** The data files of a folder; none if it cannot be listed. */
    private static Stream<String> names(@org.jspecify.annotations.Nullable Path folder) {
        try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(DataFile::isData)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isData(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }
}

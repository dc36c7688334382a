package org.ltvlab.notebook.problem;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ltvlab.shell.error.Near;

/**
 * The one exception of this module: says what must hold, where it does not, what was got, what is known and how to fix
 * it.
 *
 * <pre>{@code
 * throw mustHold("A parameter must be declared in the cell tagged `parameters`")
 *         .got("mnths")
 *         .known(List.of("months", "file"), "mnths")
 *         .problem();
 * }</pre>
 */
public final class NotebookProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parts parts;

    NotebookProblem(Parts parts, Throwable cause) {
        super(parts.message(), cause);
        this.parts = parts;
    }

    NotebookProblem(Parts parts) {
        super(parts.message());
        this.parts = parts;
    }

    /** Starts a problem with the sentence that says what must hold, without the full stop. */
    public static Parts mustHold(String sentence) {
        return new Parts(sentence, "", "", "", "", "");
    }

    /** The parts, for programs. */
    public Parts parts() {
        return parts;
    }

    /** The same problem, said of {@code file} if it names none yet. */
    public NotebookProblem in(Path file) {
        return parts.file.isEmpty() ? new NotebookProblem(parts.file(file.toString()), this) : this;
    }

    /**
     * The parts of a problem; all but {@code mustHold} may be empty.
     *
     * @param mustHold what must hold, in one sentence
     * @param file the file as the user named it
     * @param place the place in the file: line and column, or cell
     * @param got what was there instead
     * @param known what there is: parameters, files; with "did you mean" where something is close
     * @param fix what to do, a line to paste where there is one
     */
    public record Parts(String mustHold, String file, String place, String got, String known, String fix) {
        /** In the file of this name. */
        public Parts file(String name) {
            return new Parts(mustHold, name, place, got, known, fix);
        }

        /** At this place in the file. */
        public Parts at(String spot) {
            return new Parts(mustHold, file, spot, got, known, fix);
        }

        /** With what was there instead. */
        public Parts got(String value) {
            return new Parts(mustHold, file, place, value, known, fix);
        }

        /** With the names there are and, if one is close to {@code typed}, "did you mean". */
        public Parts known(Collection<String> names, String typed) {
            String all = String.join(", ", names);
            Optional<String> close = Near.of(typed, names);
            String text =
                    close.map(name -> all + "; did you mean " + name + "?").orElse(all);
            return new Parts(mustHold, file, place, got, text, fix);
        }

        /** With what to do. */
        public Parts fix(String line) {
            return new Parts(mustHold, file, place, got, known, line);
        }

        /** The exception of these parts. */
        public NotebookProblem problem() {
            return new NotebookProblem(this);
        }

        /** The exception of these parts, brought about by {@code cause}. */
        public NotebookProblem problem(Throwable cause) {
            return new NotebookProblem(this, cause);
        }

        String message() {
            String where =
                    Stream.of(file, place).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            return Stream.of(
                            mustHold + ".",
                            line("where", where),
                            line("got", got),
                            line("known", known),
                            line("fix", fix))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

        private static String line(String head, String text) {
            return text.isEmpty() ? "" : String.format(Locale.ROOT, "  %-7s%s", head + ":", text);
        }
    }
}

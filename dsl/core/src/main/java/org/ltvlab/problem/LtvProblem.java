package org.ltvlab.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one exception of the library: says what must hold, what was got, what is known and how to fix it.
 *
 * <p>Build it with {@link #mustHold}: {@code throw mustHold("churnRate (解約率) must lie between 0 % and 100 %")
 * .got("120 % per month").fix(".churnRate(percent(12).perMonth())").problem();}
 */
public final class LtvProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parts parts;

    LtvProblem(Parts parts) {
        super(parts.message());
        this.parts = parts;
    }

    /** Starts a problem with the sentence that says what must hold, without the full stop. */
    public static Parts mustHold(String sentence) {
        return new Parts(sentence, "", "", "", "", Place.NOWHERE, List.of());
    }

    /** The parts, for programs. */
    public Parts parts() {
        return parts;
    }

    /**
     * All cells that are wrong (問題のあるセル), where the problem lies in cells of the data: more than the message, which
     * shows the first ones and counts the rest.
     */
    public List<Cell> cells() {
        return parts.cells();
    }

    /**
     * A cell that is wrong.
     *
     * @param place its file, row and column; no column if the row as a whole is wrong
     * @param value what stands there
     * @param why what is wrong with it
     */
    public record Cell(Place place, String value, String why) {
        private static final int LONGEST = 40;

        /** As {@code row 2, order_date: "soon" (not a date)}, a long value cut. */
        @Override
        public String toString() {
            String line = value.replaceAll("\\R", "⏎");
            String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
            String where =
                    "row " + place.row().orElse(0) + ", " + place.column().orElse("whole row");
            return where + ": " + (cut.isBlank() ? "empty" : "\"" + cut + "\"") + " (" + why + ")";
        }
    }

    /**
     * The parts of a problem; each of {@code got}, {@code given}, {@code known} and {@code fix} may be empty.
     *
     * @param mustHold what must hold, one sentence that names the word the user typed
     * @param got the value that broke it, with its unit
     * @param given the inputs so far
     * @param known what there is: columns, segments, units; with "did you mean" where something is close
     * @param fix a line to paste
     * @param place where it happened
     * @param cells all cells that are wrong, if it lies in cells
     */
    public record Parts(
            String mustHold, String got, String given, String known, String fix, Place place, List<Cell> cells) {
        public Parts {
            cells = List.copyOf(cells);
        }

        /** With the value that broke it. */
        public Parts got(Object value) {
            return new Parts(mustHold, String.valueOf(value), given, known, fix, place, cells);
        }

        /** With the inputs so far. */
        public Parts given(String inputs) {
            return new Parts(mustHold, got, inputs, known, fix, place, cells);
        }

        /** With what there is. */
        public Parts known(String names) {
            return new Parts(mustHold, got, given, names, fix, place, cells);
        }

        /** With the names there are and, if one is close to {@code typed}, "did you mean". */
        public Parts known(Iterable<String> names, String typed) {
            String all = String.join(", ", names);
            Optional<String> close = DidYouMean.closest(typed, names);
            return known(close.map(name -> all + "; did you mean " + name + "?").orElse(all));
        }

        /** With a line to paste. */
        public Parts fix(String line) {
            return new Parts(mustHold, got, given, known, line, place, cells);
        }

        /** With the place. */
        public Parts at(Place place) {
            return new Parts(mustHold, got, given, known, fix, place, cells);
        }

        /** With all cells that are wrong. */
        public Parts cells(List<Cell> all) {
            return new Parts(mustHold, got, given, known, fix, place, all);
        }

        /** The exception of these parts. */
        public LtvProblem problem() {
            return new LtvProblem(this);
        }

        /** The whole message. */
        @Override
        public String toString() {
            return message();
        }

        String message() {
            return Stream.of(
                            mustHold + ".",
                            line("where", place.toString()),
                            line("got", got),
                            line("given", given),
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

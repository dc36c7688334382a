package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import org.ltvlab.shell.magic.internal.Magic;
import org.ltvlab.shell.magic.internal.Part;
import org.ltvlab.shell.magic.internal.Parts;

/**
 * A cell as the session runs it: magics and pieces of code, in order.
 *
 * @param steps what to do, one after the other
 */
record Program(List<Step> steps) {
    /**
     * A part of the cell.
     *
     * @param part where it stands
     * @param pieces its code; nothing for a magic that takes none
     */
    record Step(Part part, List<Piece> pieces) {}

    static Program of(String code, int cell, SourceCodeAnalysis analysis) {
        List<Step> steps = new ArrayList<>();
        for (Part part : Parts.of(code)) {
            boolean isJava = part.isCode() || part.magic().equals(Magic.TIME.word());
            steps.add(new Step(part, isJava ? Pieces.of(code, part.from(), part.to(), cell, analysis) : List.of()));
        }
        return new Program(List.copyOf(steps));
    }

    List<Piece> pieces() {
        return steps.stream().flatMap(step -> step.pieces().stream()).toList();
    }

    boolean isLast(Piece piece) {
        List<Piece> all = pieces();
        return all.get(all.size() - 1).start() == piece.start();
    }
}

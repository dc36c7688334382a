package org.ltvlab.shell.engine.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which piece of which cell a snippet came from: for what is declared, and for the latest few hundred snippets. */
final class Places {
    /** As many are remembered if nobody can tell what is declared. */
    private static final int MOST = 5_000;

    private static final int RECENT = 500;

    private final Map<String, Piece> pieces = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Piece> eldest) {
            return size() > MOST;
        }
    };

    private @Nullable Piece current;
    private boolean isLast;
    private int ids;
    private int bare;

    /** Snippets named from now on come from {@code piece}. */
    synchronized void begin(Piece piece, boolean last) {
        current = piece;
        isLast = last;
    }

    /** A name for the next bare value: {@code $3} for the value of cell 3, {@code $3_1} for others in it. */
    synchronized String nextBareName() {
        String cell = "$" + (current == null ? 0 : current.cell());
        if (isLast) {
            isLast = false;
            return cell;
        }
        return cell + "_" + ++bare;
    }

    /** A name for the next snippet. */
    synchronized String nextId() {
        String id = "s" + ++ids;
        if (current != null) {
            pieces.put(id, current);
        }
        return id;
    }

    /** Forgets all but recent snippets and those {@code declared}. */
    synchronized void keep(Set<String> declared) {
        int oldest = ids - RECENT;
        pieces.keySet().removeIf(id -> Integer.parseInt(id.substring(1)) < oldest && !declared.contains(id));
    }

    /** The piece that a snippet came from. */
    synchronized Optional<Piece> piece(String id) {
        return Optional.ofNullable(pieces.get(id));
    }

    /** Where snippets came from that nobody may have asked about for long. */
    synchronized void recall(Map<String, Piece> known) {
        pieces.putAll(known);
    }

    /** The place that a stack frame translated by JShell stands for. */
    synchronized Optional<Place> of(StackTraceElement frame) {
        String file = frame.getFileName();
        Piece piece = file != null && file.startsWith("#") ? pieces.get(file.substring(1)) : null;
        return Optional.ofNullable(piece).map(known -> known.place(frame.getLineNumber()));
    }
}

package org.ltvlab.shell.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import jdk.jshell.VarSnippet;

/** The variables {@code $n} that hold values without a name; the latest are kept. */
final class BareVariables {
    private static final int KEPT = 20;

    private final Variables variables;
    private final BareValues values;
    private final Deque<VarSnippet> kept = new ArrayDeque<>();

    BareVariables(Variables variables, BareValues values) {
        this.variables = variables;
        this.values = values;
    }

    /** A cell gets its value anew: run again under its number, it has one value. */
    synchronized void replace(int cell) {
        kept.removeIf(old -> old.name().equals("$" + cell) && drop(old));
    }

    /** The cell has got this value; that of a cell without a number is not kept. */
    synchronized void remember(VarSnippet variable, int cell) {
        if (cell == 0) {
            drop(variable);
            return;
        }
        kept.add(variable);
        while (kept.size() > KEPT) {
            drop(kept.remove());
        }
    }

    synchronized void forgetAll() {
        kept.forEach(this::drop);
        kept.clear();
    }

    private boolean drop(VarSnippet old) {
        variables.drop(old);
        values.forget(old.name());
        return true;
    }
}

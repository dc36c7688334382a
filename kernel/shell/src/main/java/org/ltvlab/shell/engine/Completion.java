package org.ltvlab.shell.engine;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start code point where the replacement begins
 * @param end code point where it ends
 * @param items best first
 */
public record Completion(int start, int end, List<Item> items) {
    public Completion {
        items = List.copyOf(items);
    }

    /**
     * One candidate.
     *
     * @param text what replaces start to end
     * @param type {@code function}, {@code class}, {@code instance}, {@code keyword}, {@code module} … as JupyterLab
     *     knows them
     * @param signature parameters and result of a function; empty otherwise
     */
    public record Item(String text, String type, String signature) {}
}

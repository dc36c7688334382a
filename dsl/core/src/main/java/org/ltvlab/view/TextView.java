package org.ltvlab.view;

import java.util.List;

/** A text of paragraphs; the first one is the message. */
public record TextView(List<String> paragraphs) implements View {
    public TextView {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A text of the given paragraphs. */
    public static TextView of(String... paragraphs) {
        return new TextView(List.of(paragraphs));
    }

    @Override
    public TextView explain() {
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", paragraphs);
    }
}

package org.ltvlab.view;

/**
 * What a chain can end in: a result that can be shown.
 */
public interface Shown {
    /** Its one line: what it is, the number, the inputs or choices behind it. */
    @Override
    String toString();

    /** What a notebook draws for it: a table, a chart or a text. */
    View view();

    /** How the number came about: a sentence, the formula with the numbers put in, assumptions, what was left out. */
    TextView explain();
}

package org.ltvlab.rfm;

/** How values become scores from 1 to 5, 5 best; equal values always get equal scores. */
public sealed interface Scoring permits Quintiles, Thresholds {
    /** What it is called in notes, in the current language. */
    @Override
    String toString();
}

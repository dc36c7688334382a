package org.ltvlab.shell.engine.internal;

/**
 * A place in a cell.
 *
 * @param cell the cell's number
 * @param line the line, from 1
 * @param text the line's source
 */
record Place(int cell, int line, String text) {}

package org.ltvlab.report.internal;

import org.ltvlab.notebook.format.Cell;
import org.ltvlab.report.ReportFault;

/** Where in the notebook something stands; {@code number} counts cells from 1. */
record Place(int number, Cell cell) {
    ReportFault fault(ReportFault.Rule rule, String detail) {
        return new ReportFault(rule, number, cell.id(), detail);
    }
}

package org.ltvlab.report;

import java.util.List;
import java.util.stream.Collectors;

/** The notebook breaks rules of a report; all places are listed together. */
public final class ReportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReportFault> faults;

    /** A refusal for the given faults, of which there is at least one. */
    public ReportRefused(List<ReportFault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong and where, in the order of the rules, then of the cells. */
    public List<ReportFault> faults() {
        return faults;
    }

    /** Whether any fault is of the given rule. */
    public boolean breaks(ReportFault.Rule rule) {
        return faults.stream().anyMatch(fault -> fault.rule() == rule);
    }

    private static String message(List<ReportFault> faults) {
        return faults.stream()
                .map(ReportFault::rule)
                .distinct()
                .sorted()
                .map(rule -> paragraph(rule, faults))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(ReportFault.Rule rule, List<ReportFault> faults) {
        String places = faults.stream()
                .filter(fault -> fault.rule() == rule)
                .map(fault -> "  got:    " + fault + "\n")
                .collect(Collectors.joining());
        return rule.sentence() + ".\n" + places + "  fix:    " + rule.fix();
    }
}

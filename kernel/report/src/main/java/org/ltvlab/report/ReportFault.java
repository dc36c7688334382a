package org.ltvlab.report;

/**
 * Something in a notebook that keeps it from becoming a report.
 *
 * @param cell the cell's place in the notebook, from 1; 0 for the notebook as a whole
 * @param cellId the cell's id; empty for the notebook as a whole
 * @param detail what is wrong there
 */
public record ReportFault(Rule rule, int cell, String cellId, String detail) {
    /** The rules of a report. */
    public enum Rule {
        /** Every cell has run. */
        RUN(
                "A report is made from a notebook that has run (実行済みのノートブックが必要です)",
                "run it first: ./ltv run notebook.ipynb -o executed.ipynb"),
        /** No cell has failed. */
        NO_FAILURE(
                "A report is made from a notebook without failed cells (失敗したセルがあると報告書になりません)",
                "correct the cell, or tag it raises-exception if the failure is meant"),
        /** Every chart and table has a title, every chart an alt text. */
        CAPTION(
                "Every chart and table of a report has a title, and every chart an alt text (図表には題名、図には代替テキストが要ります)",
                "give it a title: chart.titled(\"...\"), or let it through with --lenient");

        private final String sentence;
        private final String fix;

        Rule(String sentence, String fix) {
            this.sentence = sentence;
            this.fix = fix;
        }

        /** What must hold, as a sentence without its full stop. */
        public String sentence() {
            return sentence;
        }

        /** What to do about it. */
        public String fix() {
            return fix;
        }
    }

    @Override
    public String toString() {
        return cell == 0 ? detail : "cell " + cell + " (" + cellId + "): " + detail;
    }
}

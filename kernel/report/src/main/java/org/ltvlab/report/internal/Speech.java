package org.ltvlab.report.internal;

import java.util.Locale;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.report.ReportLanguage;

/** The language a notebook is written in. */
final class Speech {
    private static final int JAPANESE_SHARE_PERCENT = 20;

    private Speech() {}

    /** What the metadata say ({@code language} or {@code lang}), else what the prose is mostly written in. */
    static ReportLanguage of(Notebook notebook) {
        for (String key : new String[] {"language", "lang"}) {
            String stated = Json.text(notebook.metadata(), key).toLowerCase(Locale.ROOT);
            if (stated.startsWith("ja")) {
                return ReportLanguage.JAPANESE;
            } else if (stated.startsWith("en")) {
                return ReportLanguage.ENGLISH;
            }
        }
        return ofProse(notebook);
    }

    /** Terms in brackets do not make an English text Japanese, nor acronyms a Japanese one English. */
    private static ReportLanguage ofProse(Notebook notebook) {
        long japanese = 0;
        long letters = 0;
        for (Cell cell : notebook.cells()) {
            if (cell instanceof Cell.Markdown markdown) {
                letters += markdown.source()
                        .codePoints()
                        .filter(Character::isLetter)
                        .count();
                japanese += markdown.source()
                        .codePoints()
                        .filter(Speech::isJapanese)
                        .count();
            }
        }
        return letters > 0 && japanese * 100 >= letters * JAPANESE_SHARE_PERCENT
                ? ReportLanguage.JAPANESE
                : ReportLanguage.ENGLISH;
    }

    private static boolean isJapanese(int codePoint) {
        return Character.isIdeographic(codePoint) || (codePoint >= 0x3041 && codePoint <= 0x30FA);
    }
}

package org.ltvlab.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the notebook itself does not say about its report.
 *
 * @param font the font to carry along; without one the reader's own fonts are used
 * @param language the language of the fixed words; without one it follows the notebook
 * @param titleItems lines of the title block, which win over the notebook's metadata and parameters
 * @param defaults the parameters' values in the notebook, by name; shown beside the values of this run
 * @param command the line that makes this report again; empty if there is none
 * @param lenient whether a chart without title or alt text is let through
 */
public record ReportOptions(
        Optional<ReportFont> font,
        Optional<ReportLanguage> language,
        Map<TitleItem, String> titleItems,
        Map<String, String> defaults,
        String command,
        boolean lenient) {
    public ReportOptions {
        Map<TitleItem, String> items = new EnumMap<>(TitleItem.class);
        items.putAll(titleItems);
        titleItems = Collections.unmodifiableMap(items);
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /** Everything from the notebook, the reader's fonts, the rules kept. */
    public static ReportOptions fromNotebook() {
        return new ReportOptions(Optional.empty(), Optional.empty(), Map.of(), Map.of(), "", false);
    }

    /** The same options with a font to carry along. */
    public ReportOptions font(ReportFont carried) {
        return new ReportOptions(Optional.of(carried), language, titleItems, defaults, command, lenient);
    }

    /** The same options with the fixed words in a language. */
    public ReportOptions language(ReportLanguage chosen) {
        return new ReportOptions(font, Optional.of(chosen), titleItems, defaults, command, lenient);
    }

    /** The same options with a line of the title block. */
    public ReportOptions titleItem(TitleItem item, String value) {
        Map<TitleItem, String> items = new LinkedHashMap<>(titleItems);
        items.put(item, value);
        return new ReportOptions(font, language, items, defaults, command, lenient);
    }

    /** The same options with the parameters' values in the notebook. */
    public ReportOptions defaults(Map<String, String> values) {
        return new ReportOptions(font, language, titleItems, values, command, lenient);
    }

    /** The same options with the line that makes this report again. */
    public ReportOptions command(String line) {
        return new ReportOptions(font, language, titleItems, defaults, line, lenient);
    }

    /** The same options, letting charts without title or alt text through. */
    public ReportOptions leniently() {
        return new ReportOptions(font, language, titleItems, defaults, command, true);
    }
}

package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FontConsistencyTest {
    private static final Pattern FACE =
            Pattern.compile("font-weight:(\\d+);src:url\\(data:font/ttf;base64,([A-Za-z0-9+/=]+)\\)");

    private static TrueTypeFont parsed(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static List<byte[]> carried(String html) {
        List<byte[]> faces = new ArrayList<>();
        Matcher matcher = FACE.matcher(html);
        while (matcher.find()) {
            faces.add(Base64.getDecoder().decode(matcher.group(2)));
        }
        return faces;
    }

    @Test
    void every_character_of_the_report_has_its_glyph_in_both_weights() throws IOException {
        String html = HtmlReport.of(
                        SampleNotebook.japanese(), ReportOptions.fromNotebook().font(Notebooks.font()))
                .html();
        List<byte[]> faces = carried(html);
        assertThat(faces).hasSize(2);
        String text = Jsoup.parse(html).body().wholeText() + "0123456789/";
        for (int i = 0; i < 2; i++) {
            byte[] whole =
                    i == 0 ? Notebooks.font().regular() : Notebooks.font().bold();
            try (TrueTypeFont font = parsed(whole);
                    TrueTypeFont subset = parsed(faces.get(i))) {
                CmapLookup all = font.getUnicodeCmapLookup();
                CmapLookup some = subset.getUnicodeCmapLookup();
                List<Integer> known = text.codePoints()
                        .filter(c -> all.getGlyphId(c) > 0)
                        .distinct()
                        .boxed()
                        .toList();
                assertThat(known).hasSizeGreaterThan(300).allMatch(c -> some.getGlyphId(c) > 0);
                assertThat(subset.getNumberOfGlyphs()).isLessThan(font.getNumberOfGlyphs() / 10);
                assertThat(subset.getAdvanceWidth(some.getGlyphId('価')))
                        .isEqualTo(font.getAdvanceWidth(all.getGlyphId('価')));
            }
        }
    }

    @Test
    void the_font_library_may_not_write_warnings_where_no_logger_is_set_up() {
        ReportOptions options = ReportOptions.fromNotebook().font(Notebooks.font());
        assertThat(HtmlReport.of(SampleNotebook.japanese(), options).html()).contains("@font-face");
        Logger warnsOfVariants = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");
        assertThat(warnsOfVariants.isLoggable(Level.WARNING)).isFalse();
    }

    @Test
    void without_a_font_none_is_carried() {
        String html = HtmlReport.of(SampleNotebook.japanese(), ReportOptions.fromNotebook())
                .html();
        assertThat(html).doesNotContain("@font-face");
    }

    @Test
    void a_file_that_is_no_font_is_refused() {
        ReportOptions options = ReportOptions.fromNotebook().font(ReportFont.of(new byte[100], new byte[100]));
        assertThatThrownBy(() -> HtmlReport.of(SampleNotebook.japanese(), options))
                .hasMessage("The report's font must be a TrueType file with outlines");
    }
}

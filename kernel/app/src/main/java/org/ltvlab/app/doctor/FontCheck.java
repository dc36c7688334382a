package org.ltvlab.app.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ltvlab.chart.ChartPng;
import org.ltvlab.unit.Language;

/** The font of charts and reports: it comes along, but Java needs libraries of the system to draw with any font. */
final class FontCheck {
    private static final String SAMPLE = "顧客生涯価値 LTV ¥1,200";
    private static final String FILE = "BIZUDPGothic-Regular.ttf";

    private FontCheck() {}

    static List<Finding> of(Language language) {
        String topic = language.pick("フォント", "font");
        try {
            if (drawn()) {
                return List.of(Finding.ok(
                        topic, language.pick("BIZ UDPゴシック(同梱)で描けます", "BIZ UDPGothic, carried along, draws")));
            }
            return List.of(Finding.problem(
                    topic, language.pick("同梱のフォントが日本語を描けません", "the font carried along draws no Japanese"), ""));
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            return List.of(Finding.problem(
                    topic,
                    language.pick("Java がフォントを描けません: ", "Java cannot draw with a font: ") + e,
                    "apt install libfreetype6 fontconfig"));
        }
    }

    private static boolean drawn() throws IOException, FontFormatException {
        Font font;
        try (InputStream in = Objects.requireNonNull(ChartPng.class.getResourceAsStream(FILE), FILE)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(20f);
        }
        BufferedImage image = new BufferedImage(300, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setFont(font);
        graphics.setColor(Color.WHITE);
        graphics.drawString(SAMPLE, 4, 28);
        graphics.dispose();
        int[] pixels = image.getRGB(0, 0, 300, 40, new int[300 * 40], 0, 300);
        return font.canDisplayUpTo(SAMPLE) < 0 && IntStream.of(pixels).anyMatch(pixel -> (pixel & 0xffffff) != 0);
    }
}

package org.ltvlab.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text in one size of the font that is carried along; fills the outlines of its letters, so that the pixels do not
 * depend on the machine's fonts or hinting.
 */
final class Letters {
    static final Letters TITLE = new Letters("BIZUDPGothic-Bold.ttf", 16);
    static final Letters LABEL = new Letters("BIZUDPGothic-Regular.ttf", 12);
    /** The name of a box, above its lines. */
    static final Letters NAME = new Letters("BIZUDPGothic-Bold.ttf", 12);
    /** Numbers in the cells of a wide heat map. */
    static final Letters SMALL = new Letters("BIZUDPGothic-Regular.ttf", 11);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final ConcurrentHashMap<String, Font> LOADED = new ConcurrentHashMap<>();

    /** Stands for what the font cannot draw; printers of Japanese use it for a missing letter. */
    private static final char MISSING = '〓';

    private final String file;
    private final float size;

    private Letters(String file, float size) {
        this.file = file;
        this.size = size;
    }

    /** The font at this size. */
    Font font() {
        return LOADED.computeIfAbsent(file, Letters::load).deriveFont(size);
    }

    /** The distance between two baselines. */
    double line() {
        return size * 1.4;
    }

    /** How far the baseline lies below the middle of a line of digits or kanji. */
    double drop() {
        return size * 0.37;
    }

    double width(String text) {
        String drawn = drawable(text);
        return drawn.isEmpty()
                ? 0
                : font().createGlyphVector(EXACT, drawn).getLogicalBounds().getWidth();
    }

    double widest(List<String> texts) {
        return texts.stream().mapToDouble(this::width).max().orElse(0);
    }

    /** Writes from {@code x} to the right. */
    void left(Graphics2D g, Color color, String text, double x, double baseline) {
        String drawn = drawable(text);
        if (!drawn.isEmpty()) {
            g.setColor(color);
            g.fill(font().createGlyphVector(EXACT, drawn).getOutline((float) x, (float) baseline));
        }
    }

    /** Writes so that the text ends at {@code x}. */
    void right(Graphics2D g, Color color, String text, double x, double baseline) {
        left(g, color, text, x - width(text), baseline);
    }

    /** Writes around {@code x}. */
    void centred(Graphics2D g, Color color, String text, double x, double baseline) {
        left(g, color, text, x - width(text) / 2, baseline);
    }

    /** Writes lines around {@code x}, the first one at {@code baseline}. */
    void centred(Graphics2D g, Color color, List<String> lines, double x, double baseline) {
        for (int i = 0; i < lines.size(); i++) {
            centred(g, color, lines.get(i), x, baseline + i * line());
        }
    }

    /**
     * The text in as few lines no wider than {@code limit} as the rules of line breaking allow, all about equally long;
     * nothing is cut.
     */
    List<String> wrapped(String text, double limit) {
        List<String> lines = filled(text, limit);
        double narrow = limit;
        while (lines.size() > 1 && filled(text, narrow * 0.95).size() == lines.size() && narrow > limit / 3) {
            narrow *= 0.95;
        }
        return filled(text, narrow);
    }

    private List<String> filled(String text, double limit) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        String line = "";
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            while (to < text.length() && text.charAt(to) == '/') { // a rate stays whole: 4.5%/month
                to = breaks.next();
            }
            String piece = text.substring(from, to);
            if (!line.isEmpty() && width((line + piece).strip()) > limit) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        if (!line.isBlank() || lines.isEmpty()) {
            lines.add(line.strip());
        }
        return lines;
    }

    /** The text as the font can draw it. */
    String drawable(String text) {
        Font font = font();
        if (font.canDisplayUpTo(text) < 0) {
            return text;
        }
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (font.canDisplay(c)) {
                drawn.appendCodePoint(c);
            } else if (c == '\u2011') {
                drawn.append('-');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                drawn.append(MISSING);
            }
        });
        return drawn.toString();
    }

    private static Font load(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }
}

package org.ltvlab.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A chart's PNG as the JDK's own decoder reads it, with questions that tests ask of its pixels. */
record Picture(BufferedImage image) {
    /** A letter may begin at any part of a pixel. */
    private static final double[] PHASES = {0, 0.25, 0.5, 0.75};

    static Picture of(ChartPng png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png.bytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour at a place in CSS pixels. */
    Color at(double x, double y) {
        return new Color(image.getRGB((int) (x * 2), (int) (y * 2)));
    }

    /** How many pixels have exactly this colour. */
    int count(Color color) {
        return count(color, 0, image.getWidth() / 2.0);
    }

    /** How many pixels between two upright lines, in CSS pixels, have exactly this colour. */
    int count(Color color, double from, double to) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = (int) (from * 2); x < (int) (to * 2); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether everything within {@code margin} pixels of the edge is white: nothing was cut off. */
    boolean hasWhiteRim(int margin) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean rim =
                        x < margin || y < margin || x >= image.getWidth() - margin || y >= image.getHeight() - margin;
                if (rim && image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether the text stands somewhere in the picture, dark on white: its letters are drawn here anew from the font
     * file and looked for in all places.
     */
    boolean shows(String text, String fontFile, float size) {
        int[][] page = grey(image);
        for (double right : PHASES) {
            for (double down : PHASES) {
                int[][] letters = grey(letters(text, fontFile, size, right, down));
                if (contains(page, letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many pixels of the line at a height in CSS pixels have exactly this colour. */
    int countAcross(Color color, double y) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += image.getRGB(x, (int) (y * 2)) == color.getRGB() ? 1 : 0;
        }
        return count;
    }

    private static boolean contains(int[][] page, int[][] letters) {
        int darkY = 0;
        int darkX = 0;
        for (int i = 0; letters[darkY][darkX] > 60; i++) {
            darkY = i / letters[0].length;
            darkX = i % letters[0].length;
        }
        for (int y = 0; y + letters.length <= page.length; y++) {
            for (int x = 0; x + letters[0].length <= page[0].length; x++) {
                if (page[y + darkY][x + darkX] < 140 && matches(page, letters, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(int[][] page, int[][] letters, int left, int top) {
        int wrong = 0;
        int allowed = letters.length * letters[0].length / 150;
        for (int y = 0; y < letters.length && wrong <= allowed; y++) {
            for (int x = 0; x < letters[0].length; x++) {
                wrong += Math.abs(letters[y][x] - page[top + y][left + x]) > 110 ? 1 : 0;
            }
        }
        return wrong <= allowed;
    }

    private static int[][] grey(BufferedImage image) {
        int[][] grey = new int[image.getHeight()][image.getWidth()];
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                grey[y][x] = image.getRGB(x, y) >> 8 & 0xFF;
            }
        }
        return grey;
    }

    private static BufferedImage letters(String text, String fontFile, float size, double right, double down) {
        Font font = font(fontFile).deriveFont(size * 2);
        FontRenderContext exact = new FontRenderContext(new AffineTransform(), true, true);
        Rectangle2D bounds = font.createGlyphVector(exact, text).getVisualBounds();
        BufferedImage letters = new BufferedImage(
                (int) bounds.getWidth() + 2, (int) bounds.getHeight() + 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = letters.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, letters.getWidth(), letters.getHeight());
        g.setColor(new Color(0x22, 0x22, 0x22));
        g.translate(right - Math.floor(bounds.getX()), down - Math.floor(bounds.getY()));
        g.fill(font.createGlyphVector(exact, text).getOutline());
        g.dispose();
        return letters;
    }

    private static Font font(String file) {
        try (InputStream in = ChartPng.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import org.ltvlab.view.BarView;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.TreeView;

/**
 * The picture of a chart: a PNG at twice its size on the page, sharp on dense screens and in print.
 *
 * <p>The title is part of the picture, because charts travel alone into slides and mails; source, n and note are left
 * to the text around it. The same view gives the same bytes, whatever the fonts and the locale of the machine.
 */
public final class ChartPng {
    private static final int SCALE = 2;

    private final byte[] bytes;
    private final int width;
    private final int height;
    private final int titleHeight;

    private ChartPng(byte[] bytes, int width, int height, int titleHeight) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.titleHeight = titleHeight;
    }

    /**
     * Draws a chart.
     *
     * @throws org.ltvlab.problem.LtvProblem if the view holds nothing to draw, its parts differ in length, or a number
     *     is not finite
     */
    public static ChartPng draw(ChartView view) {
        if (view instanceof LineView line) {
            return LineChart.draw(line);
        }
        if (view instanceof BarView bar) {
            return BarChart.draw(bar);
        }
        if (view instanceof RangeBarView ranges) {
            return RangeBars.draw(ranges);
        }
        if (view instanceof HistogramView histogram) {
            return HistogramChart.draw(histogram);
        }
        if (view instanceof TreeView tree) {
            return TreeChart.draw(tree);
        }
        return HeatMapChart.draw((HeatMapView) view);
    }

    /** Paints a header and what stands below it into a picture of the given size in CSS pixels. */
    static ChartPng paint(int width, int height, Header header, Consumer<Graphics2D> below) {
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        header.paint(g, Frame.MARGIN, Frame.MARGIN);
        below.accept(g);
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new ChartPng(
                PngWriter.png(image.getWidth(), image.getHeight(), pixels),
                width,
                height,
                header.titleEnd(Frame.MARGIN));
    }

    /** The PNG file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The width on the page in CSS pixels; the picture has twice as many. */
    public int width() {
        return width;
    }

    /** The height on the page in CSS pixels; the picture has twice as many. */
    public int height() {
        return height;
    }

    /**
     * How far down the title reaches, in CSS pixels from the top; 0 without a title. A page that prints the title itself
     * hides so much of the picture.
     */
    public int titleHeight() {
        return titleHeight;
    }

    @Override
    public String toString() {
        return "PNG " + width + " × " + height + ", " + bytes.length + " bytes";
    }
}

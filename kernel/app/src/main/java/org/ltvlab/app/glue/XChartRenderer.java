package org.ltvlab.app.glue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;

/** Shows charts that an analyst made with XChart directly. */
final class XChartRenderer implements Renderer {
    private static final int SCALE = 2;

    @Override
    public Optional<MimeBundle> render(Object value) {
        if (!(value instanceof Chart<?, ?> chart)) {
            return Optional.empty();
        }
        String title = chart.getTitle() == null ? "" : chart.getTitle();
        return Optional.of(MimeBundle.plain(title.isEmpty() ? "XChart" : title)
                .with("image/png", Base64.getEncoder().encodeToString(png(chart)))
                .withMetadata("image/png", Map.of("width", chart.getWidth(), "height", chart.getHeight()))
                .withMetadata("ltv", Map.of("kind", "chart", "title", title, "alt", title)));
    }

    private static byte[] png(Chart<?, ?> chart) {
        BufferedImage image =
                new BufferedImage(chart.getWidth() * SCALE, chart.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
